package org.wardkey.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.enrolment.SetUp;

/** A mobile number of a person's, as it is stored: to be confirmed, confirmed, or removed. */
@Entity
@Table(name = "sms_number")
class SmsNumberRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sms_number_seq")
    @SequenceGenerator(name = "sms_number_seq", sequenceName = "sms_number_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id")
    private long account;

    @Column(name = "set_up")
    private String setUp;

    private @Nullable Long replaces;

    private byte @Nullable [] sealed;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected SmsNumberRow() {
        // for the persistence provider
    }

    SmsNumberRow(SetUp setUp) {
        this.account = setUp.account().value();
        this.setUp = setUp.name();
        this.replaces = setUp.replaces().map(FactorId::number).orElse(null);
        this.begunAt = setUp.begunAt();
    }

    long id() {
        return id;
    }

    /** The sealed number of a row that is not removed. */
    byte[] sealed() {
        return Objects.requireNonNull(sealed, "a removed number is gone");
    }

    void keep(byte[] number) {
        this.sealed = number;
    }

    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    SetUp setUp() {
        return new SetUp(
                new AccountId(account),
                setUp,
                begunAt,
                Optional.ofNullable(replaces).map(number -> new FactorId(SmsCodes.KIND, number)));
    }
}

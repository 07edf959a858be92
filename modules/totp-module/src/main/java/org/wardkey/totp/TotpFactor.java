package org.wardkey.totp;

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
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.factor.EnrolledFactor;

/** An authenticator app of somebody's, as it is stored. */
@Entity
@Table(name = "totp_factor")
class TotpFactor {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "totp_factor_seq")
    @SequenceGenerator(name = "totp_factor_seq", sequenceName = "totp_factor_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id")
    private long account;

    /** Read by a query alone. */
    @SuppressWarnings("UnusedVariable")
    private String enrolment;

    private String name;

    private byte @Nullable [] seed;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected TotpFactor() {
        // for the persistence provider
    }

    TotpFactor(long account, String enrolment, String name, long lastStep, Instant confirmedAt) {
        this.account = account;
        this.enrolment = enrolment;
        this.name = name;
        this.lastStep = lastStep;
        this.confirmedAt = confirmedAt;
    }

    long id() {
        return id;
    }

    long lastStep() {
        return lastStep;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    /** The sealed seed of a factor that is not removed. */
    byte[] seed() {
        return Objects.requireNonNull(seed, "a removed factor has no seed");
    }

    void keep(byte[] sealed) {
        this.seed = sealed;
    }

    EnrolledFactor shown() {
        return new EnrolledFactor(
                new FactorId(AuthenticatorApp.KIND, id),
                name,
                confirmedAt,
                Optional.ofNullable(lastUsedAt),
                OptionalInt.empty(),
                isSuspended());
    }
}

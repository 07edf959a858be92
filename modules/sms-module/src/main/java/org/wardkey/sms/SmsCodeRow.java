package org.wardkey.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of a person that works, as it is stored. One per account, empty once it was used. */
@Entity
@Table(name = "sms_code")
class SmsCodeRow {

    @Id
    @Column(name = "account_id")
    private long account;

    private @Nullable String name;

    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    private String request;

    private byte @Nullable [] sealed;

    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected SmsCodeRow() {
        // for the persistence provider
    }

    @SuppressWarnings("NullAway.Init")
    SmsCodeRow(long account) {
        this.account = account;
    }

    void keep(String called, String askedFor, byte[] code, Instant until) {
        this.name = called;
        this.request = askedFor;
        this.sealed = code;
        this.expiresAt = until;
    }

    @Nullable
    String name() {
        return name;
    }

    byte @Nullable [] sealed() {
        return sealed;
    }

    /** When a code of the person was last right. */
    Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}

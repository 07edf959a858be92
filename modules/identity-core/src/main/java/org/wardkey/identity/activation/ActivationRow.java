package org.wardkey.identity.activation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An activation code as it is stored: its slow hash. One per account. */
@Entity
@Table(name = "activation_code")
class ActivationRow {

    @Id
    @Column(name = "account_id")
    private long account;

    private byte[] salt;

    private byte[] digest;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected ActivationRow() {
        // for the persistence provider
    }

    ActivationRow(long account, byte[] salt, byte[] digest, Instant expiresAt) {
        this.account = account;
        this.salt = salt;
        this.digest = digest;
        this.expiresAt = expiresAt;
    }

    byte[] salt() {
        return salt;
    }

    byte[] digest() {
        return digest;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Each code has a salt of its own. */
    String mark() {
        return HexFormat.of().formatHex(salt);
    }

    boolean usable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}

package org.wardkey.identity.password;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An account's password hash, sealed, so that a database dump has nothing to guess against (NIST N5). */
@Entity
@Table(name = "password_credential")
class PasswordCredential {

    @Id
    @Column(name = "account_id")
    private long account;

    private byte[] sealed;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected PasswordCredential() {
        // for the persistence provider
    }

    PasswordCredential(long account, byte[] sealed, Instant changedAt) {
        this.account = account;
        this.sealed = sealed;
        this.changedAt = changedAt;
    }

    byte[] sealed() {
        return sealed;
    }
}

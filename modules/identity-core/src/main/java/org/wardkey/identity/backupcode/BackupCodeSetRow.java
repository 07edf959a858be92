package org.wardkey.identity.backupcode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The set of codes that a person has. */
@Entity
@Table(name = "backup_code_set")
class BackupCodeSetRow {

    @Id
    @Column(name = "account_id")
    private long account;

    private byte[] salt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @SuppressWarnings("NullAway.Init")
    protected BackupCodeSetRow() {
        // for the persistence provider
    }

    BackupCodeSetRow(long account, byte[] salt, Instant issuedAt) {
        this.account = account;
        this.salt = salt;
        this.issuedAt = issuedAt;
    }

    byte[] salt() {
        return salt;
    }

    boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}

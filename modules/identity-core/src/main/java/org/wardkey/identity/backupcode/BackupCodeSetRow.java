package org.wardkey.identity.backupcode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ten codes that were issued together, under one salt, so that an attempt costs one slow hash and not ten. */
@Entity
@Table(name = "backup_code_set")
class BackupCodeSetRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "backup_code_set_seq")
    @SequenceGenerator(name = "backup_code_set_seq", sequenceName = "backup_code_set_seq", allocationSize = 50)
    private long id;

    /** Read by queries alone. */
    @Column(name = "account_id")
    @SuppressWarnings("UnusedVariable")
    private long account;

    private byte[] salt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

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

    Instant issuedAt() {
        return issuedAt;
    }
}

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

/** One code of a set: its slow hash, and when it was used. */
@Entity
@Table(name = "backup_code")
class BackupCodeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "backup_code_seq")
    @SequenceGenerator(name = "backup_code_seq", sequenceName = "backup_code_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id")
    private long account;

    private byte[] digest;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected BackupCodeRow() {
        // for the persistence provider
    }

    BackupCodeRow(long account, byte[] digest) {
        this.account = account;
        this.digest = digest;
    }
}

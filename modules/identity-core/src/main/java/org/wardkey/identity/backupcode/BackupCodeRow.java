package org.wardkey.identity.backupcode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One code as it is stored: its slow hash. */
@Entity
@Table(name = "backup_code")
class BackupCodeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "backup_code_seq")
    @SequenceGenerator(name = "backup_code_seq", sequenceName = "backup_code_seq", allocationSize = 50)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "set_id")
    private BackupCodeSetRow issue;

    private byte[] digest;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected BackupCodeRow() {
        // for the persistence provider
    }

    BackupCodeRow(BackupCodeSetRow issue, byte[] digest) {
        this.issue = issue;
        this.digest = digest;
    }

    BackupCodeSetRow issue() {
        return issue;
    }

    LiveSet.Code code() {
        return new LiveSet.Code(id, digest, Optional.ofNullable(usedAt));
    }
}

package org.wardkey.identity.throttle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A tally as it is stored. Statements write it, so that the row count decides between concurrent writers. */
@Entity
@Table(name = "throttle")
class TallyRow {

    @Id
    private String name;

    @Column(name = "account_id")
    private long account;

    private int failures;

    @Column(name = "failed_at")
    private Instant failedAt;

    @SuppressWarnings("NullAway.Init")
    protected TallyRow() {
        // for the persistence provider
    }

    String name() {
        return name;
    }

    Tally tally() {
        return new Tally(failures, failedAt);
    }
}

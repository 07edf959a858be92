package org.wardkey.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact as it is stored. */
@Entity
@Table(name = "contact")
class ContactRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id")
    private long account;

    @Enumerated(EnumType.STRING)
    private LoginIdentifier.Kind kind;

    private byte[] sealed;

    /** Written once, read by queries. */
    @SuppressWarnings("UnusedVariable")
    private byte @Nullable [] lookup;

    /** Written by a statement, read by queries. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected ContactRow() {
        // for the persistence provider
    }

    ContactRow(long account, LoginIdentifier.Kind kind, byte[] sealed, byte[] lookup) {
        this.account = account;
        this.kind = kind;
        this.sealed = sealed;
        this.lookup = lookup;
    }

    long id() {
        return id;
    }

    long account() {
        return account;
    }

    LoginIdentifier.Kind kind() {
        return kind;
    }

    byte[] sealed() {
        return sealed;
    }
}

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
import org.jspecify.annotations.Nullable;

/** A login identifier as it is stored: blind index, and either the sealed value or a reference into the vault. */
@Entity
@Table(name = "login_identifier")
class LoginIdentifierRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "login_identifier_seq")
    @SequenceGenerator(name = "login_identifier_seq", sequenceName = "login_identifier_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id")
    private long account;

    @Enumerated(EnumType.STRING)
    private LoginIdentifier.Kind kind;

    private byte[] lookup;

    private byte @Nullable [] sealed;

    @Column(name = "reference_key")
    private @Nullable String referenceKey;

    /** Written once, read by queries. */
    @SuppressWarnings("UnusedVariable")
    private byte @Nullable [] ending;

    @SuppressWarnings("NullAway.Init")
    protected LoginIdentifierRow() {
        // for the persistence provider
    }

    LoginIdentifierRow(
            long account,
            LoginIdentifier.Kind kind,
            byte[] lookup,
            byte @Nullable [] sealed,
            @Nullable String referenceKey,
            byte @Nullable [] ending) {
        this.account = account;
        this.kind = kind;
        this.lookup = lookup;
        this.sealed = sealed;
        this.referenceKey = referenceKey;
        this.ending = ending;
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

    byte @Nullable [] sealed() {
        return sealed;
    }

    @Nullable
    String referenceKey() {
        return referenceKey;
    }
}

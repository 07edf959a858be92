package org.wardkey.identity.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;

/** A person's account. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private String name;

    private String language;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    @Column(name = "created_at")
    private Instant createdAt;

    /** 1 or 0: not every database knows truth values. */
    private int watched;

    @Column(name = "must_enrol")
    private int mustEnrol;

    /** Written once here, read by queries. */
    @SuppressWarnings("UnusedVariable")
    private int findable;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> extraRoles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {
        // for the persistence provider
    }

    Account(PersonKind kind, String name, Locale language, Set<Role> extraRoles, Instant createdAt) {
        this.kind = kind;
        this.state = AccountState.NOT_ACTIVATED;
        this.name = name;
        this.language = language.toLanguageTag();
        this.extraRoles = new HashSet<>(extraRoles);
        this.createdAt = createdAt;
        this.findable = 1;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public PersonKind kind() {
        return kind;
    }

    public AccountState state() {
        return state;
    }

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    public String name() {
        return name;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Counts the times when every session and pending sign-in of the account was ended (invariant 7). */
    public int sessionEpoch() {
        return sessionEpoch;
    }

    /** Whether somebody failed to prove to be this person, and has not succeeded since (package {@code throttle}). */
    public boolean isWatched() {
        return watched != 0;
    }

    /** Whether staff have said that this person needs a second factor, whatever policy says of their roles. */
    public boolean mustEnrol() {
        return mustEnrol != 0;
    }

    /** The role that comes with the kind of person, and the ones given beside it. */
    public Set<Role> roles() {
        var roles = EnumSet.of(Role.of(kind));
        roles.addAll(extraRoles);
        return roles;
    }

    void moveTo(AccountState next) {
        this.state = next;
        sessionEpoch++;
    }

    void letEnrol() {
        this.mustEnrol = 1;
    }

    void speak(Locale chosen) {
        this.language = chosen.toLanguageTag();
    }
}

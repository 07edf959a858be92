package org.wardkey.oversight.audit;

import jakarta.persistence.Cacheable;
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
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.event.SecurityEvent;

/**
 * One remembered event: who, what, with which factor, from where, when in UTC (invariant 8, ASVS V16.2.2 and V16.3.1).
 *
 * <p>Written once: there is no setter, and no column is part of an update. Not cached: entries are many, and each is read
 * rarely.
 */
@Entity
@Table(name = "audit_entry")
@Cacheable(false)
class AuditEntry {

    static final int LONGEST_ADDRESS = 45;
    static final int LONGEST_DEVICE = 200;
    static final int LONGEST_DETAIL = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private long id;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SecurityEvent.Action action;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SecurityEvent.Outcome outcome;

    @Column(name = "subject_id", updatable = false)
    private @Nullable Long subject;

    @Column(name = "actor_id", updatable = false)
    private @Nullable Long actor;

    @Column(updatable = false)
    private @Nullable String factor;

    @Column(updatable = false)
    private String address;

    @Column(updatable = false)
    private String device;

    @Column(updatable = false)
    private String detail;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {
        // for the persistence provider
    }

    AuditEntry(SecurityEvent event) {
        this.happenedAt = event.at();
        this.action = event.action();
        this.outcome = event.outcome();
        this.subject = number(event.subject());
        this.actor = number(event.actor());
        this.factor = event.factor() == null ? null : event.factor().name();
        this.address = StoredText.of(event.origin().address(), LONGEST_ADDRESS);
        this.device = StoredText.of(event.origin().device(), LONGEST_DEVICE);
        this.detail = StoredText.of(event.detail(), LONGEST_DETAIL);
    }

    private static @Nullable Long number(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    long id() {
        return id;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    boolean isAbout(AccountId account) {
        return subject != null && subject == account.value();
    }

    boolean isOf(Selection selection) {
        return selection.shows(action, outcome);
    }

    SignInEntry asSignIn() {
        return new SignInEntry(id, happenedAt, outcome, action, factorKind(), address, device, detail);
    }

    private @Nullable FactorKind factorKind() {
        return factor == null ? null : new FactorKind(factor);
    }
}

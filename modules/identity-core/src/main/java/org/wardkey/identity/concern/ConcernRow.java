package org.wardkey.identity.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.account.Account;

/** A concern as it is stored. */
@Entity
@Table(name = "concern")
class ConcernRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "concern_seq")
    @SequenceGenerator(name = "concern_seq", sequenceName = "concern_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id")
    private long account;

    private String about;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String factor;

    @Column(name = "raised_at")
    private Instant raisedAt;

    /** Written by a statement, read by queries. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "closed_by")
    private @Nullable Long closedBy;

    @SuppressWarnings("UnusedVariable")
    private String note;

    /** Written once, read by queries. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String occasion;

    @SuppressWarnings("NullAway.Init")
    protected ConcernRow() {
        // for the persistence provider
    }

    ConcernRow(Doubt doubt, Raised raised, Instant now) {
        this.account = doubt.account().value();
        this.about = doubt.about();
        this.happenedAt = doubt.at();
        this.factor =
                raised.suspended().stream().map(FactorKind::name).findFirst().orElse("");
        this.raisedAt = now;
        this.note = "";
        this.occasion = doubt.occasion().orElse(null);
    }

    Concern shown(Account person, List<String> identifiers) {
        return new Concern(
                id,
                person.id(),
                person.name(),
                person.kind(),
                identifiers,
                about,
                happenedAt,
                factor.isEmpty() ? Optional.empty() : Optional.of(new FactorKind(factor)),
                raisedAt);
    }
}

package org.wardkey.oversight.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;

/** A notice as it is stored. A statement writes it, so that the second of one occasion is no error. */
@Entity
@Table(name = "notice")
class NoticeRow {

    @Id
    private long id;

    @Column(name = "account_id")
    private long account;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String factor;

    @Column(name = "factor_number")
    private long factorNumber;

    private String address;

    private String device;

    @Column(name = "happened_at")
    private Instant happenedAt;

    /** Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @SuppressWarnings("UnusedVariable")
    private byte @Nullable [] digest;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "answer_until")
    private @Nullable Instant answerUntil;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected NoticeRow() {
        // for the persistence provider
    }

    Notice notice() {
        Optional<FactorKind> about = factor.isEmpty() ? Optional.empty() : Optional.of(new FactorKind(factor));
        return new Notice(
                id,
                kind,
                new AccountId(account),
                about,
                address,
                device,
                happenedAt,
                about.filter(one -> factorNumber > 0).map(one -> new FactorId(one, factorNumber)));
    }
}

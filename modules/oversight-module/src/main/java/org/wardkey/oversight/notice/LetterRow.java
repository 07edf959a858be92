package org.wardkey.oversight.notice;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.account.LoginIdentifier;

/** A letter as it is stored, with its address and words until its end. */
@Entity
@Table(name = "letter")
class LetterRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_seq")
    @SequenceGenerator(name = "letter_seq", sequenceName = "letter_seq", allocationSize = 50)
    private long id;

    /** Of which notice. Read by queries alone. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "notice_id")
    private long notice;

    @Enumerated(EnumType.STRING)
    private LoginIdentifier.Kind channel;

    private byte @Nullable [] sealed;

    @Enumerated(EnumType.STRING)
    private State state;

    private int tries;

    @Column(name = "next_try_at")
    private @Nullable Instant nextTryAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected LetterRow() {
        // for the persistence provider
    }

    LetterRow(long notice, LoginIdentifier.Kind channel, Instant now) {
        this.notice = notice;
        this.channel = channel;
        this.state = State.WAITING;
        this.nextTryAt = now;
    }

    long id() {
        return id;
    }

    LoginIdentifier.Kind channel() {
        return channel;
    }

    int tries() {
        return tries;
    }

    /** The letter, as long as it is on its way. */
    byte[] sealed() {
        return Objects.requireNonNull(sealed, "a letter that has ended is wiped");
    }

    void keep(byte[] letter) {
        this.sealed = letter;
    }

    /** Where it is. The names are stored: never rename one. */
    enum State {
        WAITING,
        SENT,
        /** The other side did not want it. */
        REFUSED,
        /** It was tried too often. */
        GIVEN_UP
    }
}

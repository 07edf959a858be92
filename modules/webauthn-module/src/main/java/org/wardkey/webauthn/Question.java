package org.wardkey.webauthn;

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

/** What a key was asked and has not answered yet (WebAuthn §13.4.3: random, kept here, good once). */
@Entity
@Table(name = "security_key_challenge")
class Question {

    /** One after the other, so that a later question has a higher number on every node. */
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "security_key_challenge_seq")
    @SequenceGenerator(
            name = "security_key_challenge_seq",
            sequenceName = "security_key_challenge_seq",
            allocationSize = 1)
    private long id;

    private String challenge;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "account_id")
    private @Nullable Long account;

    @Column(name = "user_handle")
    private String userHandle;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Question() {
        // for the persistence provider
    }

    Question(String challenge, Purpose purpose, @Nullable AccountId account, String userHandle, Instant expiresAt) {
        this.challenge = challenge;
        this.purpose = purpose;
        this.account = account == null ? null : account.value();
        this.userHandle = userHandle;
        this.expiresAt = expiresAt;
    }

    long id() {
        return id;
    }

    String challenge() {
        return challenge;
    }

    String userHandle() {
        return userHandle;
    }

    /** Whether it was asked for that, of that person, not too long ago. Its last instant is outside. */
    boolean asks(Purpose what, AccountId whom, Instant now) {
        return asks(what, now) && account != null && account == whom.value();
    }

    /** Whether it was asked for that of nobody in particular, not too long ago. */
    boolean asksNobody(Purpose what, Instant now) {
        return asks(what, now) && account == null;
    }

    private boolean asks(Purpose what, Instant now) {
        return purpose == what && now.isBefore(expiresAt);
    }
}

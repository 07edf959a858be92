package org.wardkey.identity.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.account.LoginIdentifier;

/** The one address of a person that waits for its code, as it is stored, and what was sent for it and others of late. */
@Entity
@Table(name = "contact_waiting")
class WaitingContactRow {

    /** Limits count what was sent in so long. */
    private static final Duration DAY = Duration.ofDays(1);

    /** So many codes go out for one person in a day: each bothers whoever has that address. */
    private static final int MOST_A_DAY = 10;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    @Id
    @Column(name = "account_id")
    private long account;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private LoginIdentifier.Kind kind;

    private byte @Nullable [] sealed;

    private byte @Nullable [] code;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int sent;

    @Column(name = "sent_since")
    private Instant sentSince;

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected WaitingContactRow() {
        // for the persistence provider
    }

    WaitingContactRow(long account) {
        this.account = account;
        this.kind = LoginIdentifier.Kind.EMAIL;
        this.expiresAt = Instant.EPOCH;
        this.sentSince = Instant.EPOCH;
        this.sentAt = Instant.EPOCH;
    }

    /** Before when no other code goes out; nothing if one may now. The wait doubles with each. */
    Optional<Instant> notBefore(Instant now) {
        if (!now.isBefore(sentSince.plus(DAY))) {
            return Optional.empty();
        }
        Instant next = sent >= MOST_A_DAY
                ? sentSince.plus(DAY)
                : sentAt.plus(FIRST_WAIT.multipliedBy(1L << Math.max(0, sent - 1)));
        return Optional.of(next).filter(now::isBefore);
    }

    /** Keeps an address in the place of an earlier one, and counts its code. */
    void keep(
            String newName, LoginIdentifier.Kind newKind, byte[] address, byte[] newCode, Instant now, Instant until) {
        if (!now.isBefore(sentSince.plus(DAY))) {
            sent = 0;
            sentSince = now;
        }
        name = newName;
        kind = newKind;
        sealed = address;
        code = newCode;
        expiresAt = until;
        sent++;
        sentAt = now;
    }

    /** Whether an address waits, now. */
    boolean waits(Instant now) {
        return name != null && now.isBefore(expiresAt);
    }

    @Nullable
    String name() {
        return name;
    }

    LoginIdentifier.Kind kind() {
        return kind;
    }

    byte @Nullable [] sealed() {
        return sealed;
    }

    byte @Nullable [] code() {
        return code;
    }
}

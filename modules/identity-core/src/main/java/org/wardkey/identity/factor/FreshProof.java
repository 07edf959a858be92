package org.wardkey.identity.factor;

import java.time.Duration;
import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;

/**
 * Says that a person proved who they are a moment ago, by the strongest that they have: a factor, or the password where
 * there is none (NIST N19). Whoever changes a factor asks for one (invariant 10, ASVS V7.5.1). Only {@link FactorProofs}
 * makes it, which is why it is no record: a record's constructor is everybody's.
 */
public final class FreshProof {

    /** How long a proof is fresh. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Stands for the password, which is no second factor. */
    static final FactorKind PASSWORD = new FactorKind("password");

    private final AccountId account;
    private final FactorKind kind;
    private final Instant at;
    private final Instant until;

    FreshProof(AccountId account, FactorKind kind, Instant at) {
        this(account, kind, at, at.plus(LIFETIME));
    }

    FreshProof(AccountId account, FactorKind kind, Instant at, Instant until) {
        this.account = account;
        this.kind = kind;
        this.at = at;
        this.until = until;
    }

    /** Whether it is this account's and still fresh. Its last instant is outside, and so is a time before it was given. */
    public boolean covers(AccountId whose, Instant now) {
        return account.equals(whose) && !now.isBefore(at) && now.isBefore(until);
    }

    /** The factor that was proved. */
    public FactorKind kind() {
        return kind;
    }

    /** Whether it is of a second factor. A password is enough for who has none, and for nobody else. */
    public boolean ofFactor() {
        return !kind.equals(PASSWORD);
    }

    /** When it was proved. */
    public Instant at() {
        return at;
    }
}

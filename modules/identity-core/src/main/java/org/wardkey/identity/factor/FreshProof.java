package org.wardkey.identity.factor;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;

/**
 * Says that a person has just proved a factor that they have. Whoever changes a factor asks for one (invariant 10, ASVS
 * V7.5.1). Only {@link FactorProofs} makes it, which is why it is no record: a record's constructor is everybody's.
 */
public final class FreshProof implements Serializable {

    /** How long a proof is fresh. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    @Serial
    private static final long serialVersionUID = 1L;

    private final AccountId account;
    private final FactorKind kind;
    private final Instant at;

    FreshProof(AccountId account, FactorKind kind, Instant at) {
        this.account = account;
        this.kind = kind;
        this.at = at;
    }

    /** Whether it is this account's and still fresh. Its last instant is outside, and so is a time before it was given. */
    public boolean covers(AccountId whose, Instant now) {
        return account.equals(whose) && !now.isBefore(at) && now.isBefore(at.plus(LIFETIME));
    }

    /** The factor that was proved. */
    public FactorKind kind() {
        return kind;
    }

    /** When it was proved. */
    public Instant at() {
        return at;
    }
}

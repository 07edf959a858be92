package org.wardkey.identity.session;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Role;

/**
 * The last rung: a person who has proved who they are, as presented to the container on each request.
 *
 * @param account who
 * @param sessionEpoch the account's session epoch at sign-in; when the account's moves on, this dies (invariant 7)
 * @param roles what they may do
 * @param passwordAt when the password was right; {@link Instant#EPOCH} where none was given
 * @param factor the second factor that was used, if one was
 * @param factorAt when it was
 */
public record SignedIn(
        AccountId account,
        int sessionEpoch,
        Set<Role> roles,
        Instant passwordAt,
        @Nullable FactorKind factor,
        @Nullable Instant factorAt)
        implements Session.Rung {

    public SignedIn {
        roles = Set.copyOf(roles);
        if ((factor == null) != (factorAt == null)) {
            throw new IllegalArgumentException("a factor and its time come together");
        }
    }

    /** Somebody who proved both steps by one factor: no password of theirs is fresh. */
    public static SignedIn withoutPassword(
            AccountId account, int sessionEpoch, Set<Role> roles, FactorKind factor, Instant now) {
        return new SignedIn(account, sessionEpoch, roles, Instant.EPOCH, factor, now);
    }

    /** The factor that was used, if one was. */
    public Optional<FactorKind> usedFactor() {
        return Optional.ofNullable(factor);
    }

    /**
     * When it was used.
     *
     * @throws NullPointerException if none was
     */
    public Instant factorTime() {
        return Objects.requireNonNull(factorAt);
    }

    /** The same person in the account's next session epoch: after an act of their own that ended all other sessions. */
    public SignedIn inEpoch(int epoch) {
        return new SignedIn(account, epoch, roles, passwordAt, factor, factorAt);
    }

    /** The same person after a proof of a factor. */
    public SignedIn provenBy(FactorKind kind, Instant at) {
        return new SignedIn(account, sessionEpoch, roles, passwordAt, kind, at);
    }

    /** The same person after giving the password once more. */
    public SignedIn provenByPassword(Instant at) {
        return new SignedIn(account, sessionEpoch, roles, at, factor, factorAt);
    }
}

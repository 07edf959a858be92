package org.wardkey.identity.session;

import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;

/**
 * A session that a browser holds, as it is at this moment: the account is active, and none of its endings came since.
 *
 * @param id names it, and opens nothing
 * @param rung how far up the ladder it is
 * @param begunAt when the person came to this rung
 * @param lastUsed when it was last used, to within {@link Sessions#EXACTLY}
 */
public record Session(long id, Rung rung, Instant begunAt, Instant lastUsed) {

    /** Who is signed in, if somebody is. */
    public Optional<SignedIn> signedIn() {
        return rung instanceof SignedIn person ? Optional.of(person) : Optional.empty();
    }

    /** Who is between the steps, if somebody is. */
    public Optional<PendingSignIn> pending() {
        return rung instanceof PendingSignIn pending ? Optional.of(pending) : Optional.empty();
    }

    /** A rung of the sign-in ladder. */
    public sealed interface Rung permits SignedIn, PendingSignIn {

        /** Whose. */
        AccountId account();

        /** The account's session epoch that it is good in. */
        int sessionEpoch();

        /** When the password was right. */
        Instant passwordAt();
    }
}

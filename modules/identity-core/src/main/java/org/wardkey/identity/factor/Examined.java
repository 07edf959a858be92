package org.wardkey.identity.factor;

import java.time.Instant;
import java.util.OptionalInt;

/** What a comparison found. */
public sealed interface Examined {

    /** Nothing of the account's matches. */
    record NoMatch() implements Examined {}

    /**
     * Nothing was compared: too much was tried before.
     *
     * @param until when the next may be tried; {@link Instant#MAX}: not before the factor is set up again
     */
    record TooSoon(Instant until) implements Examined {}

    /** The proof is right, but it was accepted once before (RFC 6238 section 5.2). */
    record AlreadyUsed() implements Examined {}

    /** The proof would be right, but the factor seems to be copied: somebody else may have it. */
    non-sealed interface Suspected extends Examined {

        /** Which of its kind it is. */
        long number();

        /** What was found, as the audit trail says it. */
        String why();

        /** Stops the factor, in the caller's transaction: it is accepted nowhere any more. Answers whether it was not yet. */
        boolean stop();
    }

    /**
     * The proof is right, and not yet spent.
     */
    non-sealed interface Match extends Examined {

        /**
         * Uses the proof up by one conditional update, in the caller's transaction. Of any number of concurrent callers on
         * any node, one gets {@code true}; the row count decides.
         */
        boolean spend();

        /** How many more proofs of this kind the account has after this one, for a factor that runs out. */
        default OptionalInt left() {
            return OptionalInt.empty();
        }
    }
}

package org.wardkey.identity.factor;

import java.time.Instant;

/** How the proof of a present factor ended. */
public sealed interface ProofOutcome {

    record Proven(FreshProof proof) implements ProofOutcome {}

    /** The code is not right. */
    record Wrong() implements ProofOutcome {}

    /**
     * The code was not looked at: too many were wrong before.
     *
     * @param until when the next may be tried; {@link Instant#MAX}: not before the factor is set up again
     */
    record TooSoon(Instant until) implements ProofOutcome {}

    /** The code was right, and was used before: the next one will do. */
    record AlreadyUsed() implements ProofOutcome {}
}

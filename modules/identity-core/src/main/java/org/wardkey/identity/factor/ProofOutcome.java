package org.wardkey.identity.factor;

/** How the proof of a present factor ended. */
public sealed interface ProofOutcome {

    record Proven(FreshProof proof) implements ProofOutcome {}

    /** The code is not right. */
    record Wrong() implements ProofOutcome {}

    /** The code was right, and was used before: the next one will do. */
    record AlreadyUsed() implements ProofOutcome {}
}

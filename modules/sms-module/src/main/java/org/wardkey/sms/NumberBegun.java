package org.wardkey.sms;

/** How the set-up of a number began. */
public sealed interface NumberBegun {

    /** The number waits for its code. */
    record Waiting(Asked asked) implements NumberBegun {}

    /** What was typed is no mobile number. */
    record NotANumber() implements NumberBegun {}

    /** Nothing is sent to the country of the number. */
    record NotThere() implements NumberBegun {}

    /** The person has no factor that stands alone, or a role for which SMS is too weak, or there is no gateway. */
    record NotAllowed() implements NumberBegun {}

    /** The proof is too old, or not of a factor: ask for one first (invariant 10). */
    record ProofNeeded() implements NumberBegun {}
}

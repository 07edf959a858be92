package org.wardkey.identity.contact;

import java.time.Instant;

/** What came of asking to be written to at an address. */
public sealed interface ContactBegun {

    /** A code was sent there, or may have been. */
    record Waiting() implements ContactBegun {}

    /** There is no fresh proof of who asks. */
    record ProofNeeded() implements ContactBegun {}

    /** It is no e-mail address and no mobile number. */
    record NotAnAddress() implements ContactBegun {}

    /** Nothing is carried to such addresses here. */
    record NotReached() implements ContactBegun {}

    /** The person is written to there already. */
    record Known() implements ContactBegun {}

    /** The person has as many as anybody may. */
    record TooMany() implements ContactBegun {}

    /** No code goes out before that. */
    record TooSoon(Instant until) implements ContactBegun {}

    /** No code can be sent now. */
    record NotNow() implements ContactBegun {}

    /** Nothing waits any more. */
    record Over() implements ContactBegun {}
}

package org.wardkey.identity.contact;

import java.time.Instant;

/** What came of a code that was sent to an address. */
public sealed interface ContactConfirmed {

    /** The person is written to there from now on. */
    record Done() implements ContactConfirmed {}

    /** It is not the code. */
    record Wrong() implements ContactConfirmed {}

    /** It was not looked at: too many were wrong. */
    record TooSoon(Instant until) implements ContactConfirmed {}

    /** Nothing waits any more. */
    record Over() implements ContactConfirmed {}
}

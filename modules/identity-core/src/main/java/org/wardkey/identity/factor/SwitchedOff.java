package org.wardkey.identity.factor;

import java.time.Instant;

/** How turning the second factor off ended. */
public sealed interface SwitchedOff {

    /** It is off: every factor and every backup code is gone, and every other session has ended. */
    record Off() implements SwitchedOff {}

    /** The password is not right. */
    record WrongPassword() implements SwitchedOff {}

    /** The code is not right. */
    record WrongCode() implements SwitchedOff {}

    /** The code was right, and was used before: the next one will do. */
    record AlreadyUsed() implements SwitchedOff {}

    /**
     * The password was not looked at: too many were wrong before.
     *
     * @param until when the next may be tried; {@link Instant#MAX}: not before it is set anew
     */
    record TooSoon(Instant until) implements SwitchedOff {}

    /** The same of the code. */
    record CodeTooSoon(Instant until) implements SwitchedOff {}

    /** Policy asks somebody with these roles to have a second factor. */
    record RequiredByPolicy() implements SwitchedOff {}

    /**
     * The password may not stand alone (NIST N1): choose a longer one first.
     *
     * @param least the fewest characters of a password that may
     */
    record PasswordTooShort(int least) implements SwitchedOff {}
}

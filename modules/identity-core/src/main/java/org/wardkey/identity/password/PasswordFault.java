package org.wardkey.identity.password;

/** Why a password is not accepted. */
public sealed interface PasswordFault {

    /** Fewer characters than its use asks (NIST N1). */
    record TooShort(int least) implements PasswordFault {}

    /** More characters than are sensible to hash. Far above the 64 that must be accepted (NIST N2). */
    record TooLong(int most) implements PasswordFault {}

    /** On the block list of common passwords (NIST N3). */
    record Common() implements PasswordFault {}

    /** Little more than the person's own name or identifier. */
    record Personal() implements PasswordFault {}
}

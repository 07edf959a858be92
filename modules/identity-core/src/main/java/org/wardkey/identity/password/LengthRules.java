package org.wardkey.identity.password;

import java.util.Optional;

/** How long a password has to be and may be. */
final class LengthRules {

    static final int MOST = 1_000;

    private LengthRules() {}

    /** NIST N1: 15 characters alone, 8 beside a second factor. */
    static Optional<PasswordFault> longEnough(ChosenPassword password) {
        int least = password.use().leastCharacters();
        return password.length() < least ? Optional.of(new PasswordFault.TooShort(least)) : Optional.empty();
    }

    /** Far above the 64 characters of NIST N2. */
    static Optional<PasswordFault> notTooLong(ChosenPassword password) {
        return password.length() > MOST ? Optional.of(new PasswordFault.TooLong(MOST)) : Optional.empty();
    }
}

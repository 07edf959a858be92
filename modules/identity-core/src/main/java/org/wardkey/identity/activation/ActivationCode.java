package org.wardkey.identity.activation;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardkey.identity.Secret;
import org.wardkey.identity.TypedDigits;

/**
 * The one-time code on the slip that the registration desk prints: 16 digits, about 53 random bits, of use only together
 * with the login identifier, for a few days, once (ASVS V6.4.1). Digits, because everybody's keyboard has them.
 *
 * @param digits the sixteen digits
 */
public record ActivationCode(Secret digits) {

    private static final int LENGTH = 16;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{" + LENGTH + "}");

    static ActivationCode random(SecureRandom random) {
        return new ActivationCode(TypedDigits.random(LENGTH, random));
    }

    /** Reads what a person typed, with or without spaces and hyphens, in any script of digits. */
    static Optional<ActivationCode> read(String typed) {
        String compact = TypedDigits.compact(typed);
        return SHAPE.matcher(compact).matches()
                ? Optional.of(new ActivationCode(Secret.of(compact)))
                : Optional.empty();
    }

    /** The digits in groups of four, as they are printed. */
    public String grouped() {
        return TypedDigits.grouped(digits);
    }
}

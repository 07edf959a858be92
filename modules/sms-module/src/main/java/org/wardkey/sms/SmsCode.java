package org.wardkey.sms;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardkey.identity.Secret;
import org.wardkey.identity.TypedDigits;

/**
 * The code in a message: six digits, about 20 random bits (ASVS V6.5.4), good for five minutes, once, for one request.
 *
 * @param digits the six digits
 */
record SmsCode(Secret digits) {

    private static final int LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{" + LENGTH + "}");

    static SmsCode random(SecureRandom random) {
        return new SmsCode(TypedDigits.random(LENGTH, random));
    }

    /** Reads what a person typed, with or without spaces and hyphens, in any script of digits. */
    static Optional<SmsCode> read(String typed) {
        String compact = TypedDigits.compact(typed);
        return SHAPE.matcher(compact).matches() ? Optional.of(new SmsCode(Secret.of(compact))) : Optional.empty();
    }

    /** Whether it is the same, in constant time (ASVS V11.2.4). */
    boolean is(SmsCode other) {
        return digits.equals(other.digits);
    }
}

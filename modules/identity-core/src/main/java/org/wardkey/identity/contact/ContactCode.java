package org.wardkey.identity.contact;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardkey.identity.Secret;
import org.wardkey.identity.TypedDigits;

/**
 * What is sent to an address to find out whose it is: six digits, good once, for {@link WaitingContacts#LIFETIME}.
 *
 * @param digits the six digits
 */
public record ContactCode(Secret digits) {

    private static final int LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{" + LENGTH + "}");

    static ContactCode random(SecureRandom random) {
        return new ContactCode(TypedDigits.random(LENGTH, random));
    }

    /** Reads what a person typed, with or without spaces and hyphens, in any script of digits. */
    static Optional<ContactCode> read(String typed) {
        String compact = TypedDigits.compact(typed);
        return SHAPE.matcher(compact).matches() ? Optional.of(new ContactCode(Secret.of(compact))) : Optional.empty();
    }

    /** Whether it is the same, in constant time (ASVS V11.2.4). */
    boolean is(ContactCode other) {
        return digits.equals(other.digits);
    }
}

package org.wardkey.identity.account;

import java.util.regex.Pattern;
import org.wardkey.identity.TypedDigits;

/**
 * What an authenticator app writes above the code, so that a person with several accounts finds the right one. It leaves
 * the house in a QR code and lies in clear on a phone, so it never holds an Aadhaar number (invariant 4), however it is
 * grouped and in whatever script: a text with twelve digits or more is refused.
 *
 * @param text 1 to 40 characters, no colon (it divides issuer and label in the key URI)
 */
public record AccountLabel(String text) {

    private static final int LONGEST = 40;
    private static final int AADHAAR_DIGITS = 12;
    private static final Pattern UNFIT = Pattern.compile("[:\\p{Cc}\\p{Cf}]+");

    public AccountLabel {
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST || text.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a label has 1 to 40 characters and no colon");
        }
        if (digits(text) >= AADHAAR_DIGITS) {
            throw new IllegalArgumentException("a label has fewer than twelve digits");
        }
    }

    /** The label for a person's name, which may be anything: cut, cleaned, and masked if it is full of digits. */
    public static AccountLabel forName(String name) {
        String clean = UNFIT.matcher(name).replaceAll(" ").strip();
        String cut = clean.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String masked =
                digits(name) < AADHAAR_DIGITS ? cut : TypedDigits.latin(cut).replaceAll("[0-9]", "X");
        return new AccountLabel(masked.isEmpty() ? "account" : masked);
    }

    private static long digits(String text) {
        return TypedDigits.compact(text).codePoints().filter(Character::isDigit).count();
    }
}

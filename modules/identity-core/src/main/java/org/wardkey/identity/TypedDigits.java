package org.wardkey.identity;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Codes made of digits: as people type them (grouped, pasted, in any script), and new random ones. */
public final class TypedDigits {

    /** Longer than any code with its grouping. Longer texts are not read, as normalising takes the square of the length. */
    private static final int LONGEST = 300;

    /** White space, invisible marks, hyphens and the minus sign that some keyboards give for one. */
    private static final Pattern GROUPING = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212]+");

    private TypedDigits() {}

    /** The code without spaces, hyphens and invisible marks, its digits as 0 to 9. What else was typed stays in it. */
    public static String compact(String typed) {
        if (typed.length() > LONGEST) {
            return typed;
        }
        return latin(GROUPING.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll(""));
    }

    /** The text with the digits of any script as 0 to 9. */
    public static String latin(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** That many random digits. */
    public static Secret random(int length, SecureRandom random) {
        var digits = new StringBuilder(length);
        random.ints(length, 0, 10).forEach(digits::append);
        return Secret.of(digits);
    }

    /** The digits in groups of four, as they are printed. */
    public static String grouped(Secret digits) {
        return digits.text().replaceAll("(.{4})(?!$)", "$1 ");
    }
}

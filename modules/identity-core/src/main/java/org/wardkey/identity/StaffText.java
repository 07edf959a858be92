package org.wardkey.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What staff write about somebody: one line, in their own words. It never holds an Aadhaar number (invariant 4): a text with
 * twelve digits in a row, however they are grouped, is refused.
 */
public final class StaffText {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFFF]+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{12}");

    private StaffText() {}

    /** Reads what was typed; empty if it does not fit. */
    public static Optional<String> read(String typed, int shortest, int longest) {
        if (typed.length() > 2 * longest) {
            return Optional.empty();
        }
        return Optional.of(CONTROL.matcher(typed).replaceAll(" ").strip())
                .filter(text -> fits(text, shortest, longest));
    }

    /** Whether it is such a text, of so many characters. */
    public static boolean fits(String text, int shortest, int longest) {
        return text.strip().length() >= shortest
                && text.length() <= longest
                && !CONTROL.matcher(text).find()
                && !LONG_NUMBER.matcher(TypedDigits.compact(text)).find();
    }
}

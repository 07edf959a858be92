package org.wardkey.identity.concern;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wardkey.identity.TypedDigits;

/**
 * What staff found out about a concern. It never holds an Aadhaar number (invariant 4): a note with twelve digits in a row,
 * however they are grouped, is refused.
 *
 * @param text 1 to 250 characters, on one line
 */
public record ConcernNote(String text) {

    /** The most characters of a note. */
    public static final int LONGEST = 250;

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFFF]+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{12}");

    public ConcernNote {
        if (!fits(text)) {
            throw new IllegalArgumentException("no note");
        }
    }

    /** Reads what was typed; empty if it is no note. */
    public static Optional<ConcernNote> read(String typed) {
        if (typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String clean = CONTROL.matcher(typed).replaceAll(" ").strip();
        return fits(clean) ? Optional.of(new ConcernNote(clean)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && !CONTROL.matcher(text).find()
                && !LONG_NUMBER.matcher(TypedDigits.compact(text)).find();
    }
}

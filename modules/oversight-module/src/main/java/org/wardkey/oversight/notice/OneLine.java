package org.wardkey.oversight.notice;

import java.util.regex.Pattern;

/** What somebody else typed, as it may stand in a line of a letter: it ends no line and turns no text around. */
final class OneLine {

    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private OneLine() {}

    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}

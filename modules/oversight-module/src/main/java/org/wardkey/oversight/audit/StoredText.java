package org.wardkey.oversight.audit;

/**
 * Text as an entry keeps it: on one line, without characters that forge lines or hide others when it is printed (ASVS
 * V16.4.1), and short enough for its column, because a text that the database refuses would refuse the act.
 */
final class StoredText {

    private static final int REPLACEMENT = '\uFFFD';

    private StoredText() {}

    /** @param longest in UTF-16 units, which is at least the number of characters that a database counts */
    static String of(String text, int longest) {
        var kept = new StringBuilder(Math.min(text.length(), longest));
        int next = 0;
        while (next < text.length()) {
            int c = text.codePointAt(next);
            int clean = printable(c) ? c : REPLACEMENT;
            if (kept.length() + Character.charCount(clean) > longest) {
                break;
            }
            kept.appendCodePoint(clean);
            next += Character.charCount(c);
        }
        return kept.toString();
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

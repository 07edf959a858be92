package org.wardkey.oversight.notice;

import java.util.List;
import org.wardkey.identity.Secret;

/**
 * A letter to one address.
 *
 * @param name names it to mail servers, the same at each try: whoever gets it twice can tell
 * @param to the address
 * @param language the language that it is in, such as {@code hi}
 * @param subject one line
 * @param text the words
 * @param html the same words, for who reads them with type and lines
 */
public record Letter(String name, String to, String language, String subject, String text, String html) {

    /** Between the parts of a letter that is sealed; in none of them. */
    private static final String BETWEEN = "\u001F";

    private static final int PARTS = 6;

    public Letter {
        if (List.of(name, to, language, subject).stream().anyMatch(Letter::isMoreThanOneLine)) {
            throw new IllegalArgumentException("what goes into a head of a letter is one line");
        }
        if (text.contains(BETWEEN) || html.contains(BETWEEN)) {
            throw new IllegalArgumentException("a letter has no control characters");
        }
    }

    /** As it rests until it is carried. */
    Secret sealable() {
        return Secret.of(String.join(BETWEEN, name, to, language, subject, text, html));
    }

    /** Reads what {@link #sealable} wrote. */
    static Letter of(Secret opened) {
        String[] parts = opened.text().split(BETWEEN, PARTS);
        return new Letter(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    private static boolean isMoreThanOneLine(String head) {
        return head.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    /** Says nothing that stands in it. */
    @Override
    public String toString() {
        return "Letter";
    }
}

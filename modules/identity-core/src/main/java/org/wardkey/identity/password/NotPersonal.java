package org.wardkey.identity.password;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Not mostly made of the person's own names and identifiers: those are what somebody who knows the person tries first. */
final class NotPersonal {

    private static final int SHORTEST_WORD = 3;
    private static final int DIGITS_OF_A_NATIONAL_NUMBER = 10;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private NotPersonal() {}

    static Optional<PasswordFault> check(ChosenPassword password) {
        String text = password.lower();
        var personal = new BitSet(text.length());
        password.personal().stream().flatMap(NotPersonal::words).forEach(word -> mark(word, text, personal));
        boolean mostly = personal.cardinality() * 2 > text.length();
        return mostly ? Optional.of(new PasswordFault.Personal()) : Optional.empty();
    }

    /** The parts of a name or identifier, the whole without what is between them, and a phone number without its country. */
    private static Stream<String> words(String given) {
        String lower = Normalizer.normalize(given, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String whole = BETWEEN_WORDS.matcher(lower).replaceAll("");
        String national = whole.substring(Math.max(0, whole.length() - DIGITS_OF_A_NATIONAL_NUMBER));
        return Stream.concat(Arrays.stream(BETWEEN_WORDS.split(lower)), Stream.of(whole, national))
                .filter(word -> word.length() >= SHORTEST_WORD);
    }

    private static void mark(String word, String text, BitSet personal) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            personal.set(at, at + word.length());
        }
    }
}

package org.wardkey.identity.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which a name is found: in small letters, without the accents of Latin letters, in any script. Vowel signs of
 * Indian scripts are letters to who reads them, and stay.
 */
final class NameWords {

    private static final int LONGEST = 40;
    /** A name of more words is found by its first. */
    private static final int MOST = 8;

    private static final Pattern LATIN_ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private NameWords() {}

    static Set<String> of(String name) {
        String plain = LATIN_ACCENTS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        return BETWEEN.splitAsStream(
                        Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST))
                .distinct()
                .limit(MOST)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As they are stored. */
    static byte[] stored(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** After everything that begins so: no byte of UTF-8 is so high. */
    static byte[] after(String word) {
        byte[] bytes = stored(word);
        byte[] after = Arrays.copyOf(bytes, bytes.length + 1);
        after[bytes.length] = (byte) 0xFF;
        return after;
    }
}

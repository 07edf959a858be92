package org.wardkey.web.leak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms in which a secret might stand somewhere by mistake: as it is, with and without its groups, escaped, and in
 * hexadecimal or Base64, there also in the middle of something longer.
 */
public final class Traces {

    private static final Pattern GROUPED = Pattern.compile("[0-9A-Z]+(?:[ -][0-9A-Z]+)*");

    /** A run of digits this short may be part of any other number: it is looked for as a word. */
    private static final int SHORT = 9;

    private static final int BITS_OF_BASE64 = 6;
    private static final int BYTES_OF_BASE64 = 3;

    private final Set<String> anywhere = new LinkedHashSet<>();
    private final Set<Pattern> words = new LinkedHashSet<>();

    private Traces() {}

    public static Traces of(String text) {
        var traces = new Traces();
        plain(text).forEach(traces::add);
        return traces;
    }

    /** Of bytes that have a text of their own too, as the seed that is shown as a key. */
    public static Traces of(String text, byte[] bytes) {
        Traces traces = of(text);
        traces.addEncoded(bytes);
        traces.anywhere.add(lower(new String(bytes, StandardCharsets.ISO_8859_1)));
        return traces;
    }

    /** Whether a text, in lower case, holds it in any form. */
    public boolean in(String lowerCase) {
        return anywhere.stream().anyMatch(lowerCase::contains)
                || words.stream().anyMatch(word -> word.matcher(lowerCase).find());
    }

    private void add(String plain) {
        if (plain.length() < SHORT && plain.chars().allMatch(c -> Character.isDigit(c) || c == ' ')) {
            words.add(Pattern.compile("(?<![\\w.:-])" + Pattern.quote(plain) + "(?![\\w.:-])"));
        } else {
            anywhere.add(lower(plain));
            anywhere.add(lower(URLEncoder.encode(plain, StandardCharsets.UTF_8)));
        }
        addEncoded(plain.getBytes(StandardCharsets.UTF_8));
    }

    private void addEncoded(byte[] bytes) {
        anywhere.add(HexFormat.of().formatHex(bytes));
        for (int before = 0; before < BYTES_OF_BASE64; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int first = (before * Byte.SIZE + BITS_OF_BASE64 - 1) / BITS_OF_BASE64;
            int end = shifted.length * Byte.SIZE / BITS_OF_BASE64;
            for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                anywhere.add(lower(encoder.encodeToString(shifted).substring(first, end)));
            }
        }
    }

    private static Stream<String> plain(String text) {
        if (!GROUPED.matcher(text).matches()) {
            return Stream.of(text, text.replace(" ", "%20"));
        }
        String compact = text.replaceAll("[ -]", "");
        return Stream.of(3, 4)
                .flatMap(size -> Stream.of(" ", "-").map(between -> grouped(compact, size, between)))
                .flatMap(grouped -> Stream.of(grouped, compact))
                .distinct();
    }

    private static String grouped(String compact, int size, String between) {
        return compact.replaceAll("(?<=\\G.{" + size + "})(?=.)", between);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

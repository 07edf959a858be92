package org.wardkey.identity.factor;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wardkey.identity.TypedDigits;

/**
 * What a person calls a factor of theirs: "Phone", "Key on my ring". No two of one person's are the same. It goes into
 * notices, so it never holds an Aadhaar number (invariant 4): a name with twelve digits or more is refused.
 *
 * @param text 1 to 40 characters, single spaces, nothing invisible
 */
public record FactorName(String text) {

    /** The most characters of a name. */
    public static final int LONGEST = 40;

    /** Longer texts are not read, as normalising takes the square of the length. */
    private static final int READ = 300;

    private static final int AADHAAR_DIGITS = 12;
    /** White space and what cannot be seen, but for the two joiners that Hindi and pictures are written with. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cc}[\\p{Cf}&&[^\\u200C\\u200D]]]+");

    public FactorName {
        if (!fits(text)) {
            throw new IllegalArgumentException("no name for a factor");
        }
    }

    /** Reads what a person typed; empty if it is no name. */
    public static Optional<FactorName> read(String typed) {
        if (typed.length() > READ) {
            return Optional.empty();
        }
        String clean = GAPS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return fits(clean) ? Optional.of(new FactorName(clean)) : Optional.empty();
    }

    /** This name, one of ours and not a typed one, or with the first number behind it that makes it another than these. */
    public FactorName besides(Collection<String> taken) {
        if (!in(taken)) {
            return this;
        }
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> new FactorName(cut(LONGEST - 4) + ' ' + number))
                .filter(name -> !name.in(taken))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is one of these, in small letters or capitals. */
    public boolean in(Collection<String> taken) {
        return taken.stream().anyMatch(name -> folded(name).equals(folded(text)));
    }

    private String cut(int characters) {
        return text.codePoints()
                .limit(characters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean fits(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && GAPS.matcher(text).results().allMatch(gap -> gap.group().equals(" "))
                && TypedDigits.compact(text)
                                .codePoints()
                                .filter(Character::isDigit)
                                .count()
                        < AADHAAR_DIGITS;
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

package org.wardkey.web.it;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wardkey.identity.account.AadhaarNumber;
import org.wardkey.identity.account.TypedIdentifier;

/** Looks for secrets in a {@link Dump}, in the forms in which somebody might have written them there by mistake. */
final class Leaks {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9])[2-9][0-9]{11}(?![0-9])");

    private Leaks() {}

    /** Where a text stands: as it is, in Base64, in hexadecimal. */
    static List<String> ofText(List<Dump.Cell> cells, String secret) {
        return places(cells, Stream.concat(Stream.of(secret), encoded(secret.getBytes(StandardCharsets.UTF_8))));
    }

    /** Where bytes stand: raw, in Base64, in hexadecimal. */
    static List<String> ofBytes(List<Dump.Cell> cells, byte[] secret) {
        String raw = new String(secret, StandardCharsets.ISO_8859_1);
        return places(cells, Stream.concat(Stream.of(raw), encoded(secret)));
    }

    /** Where something stands that could be an Aadhaar number: twelve digits with a right check digit. */
    static List<String> ofAadhaarShapes(List<Dump.Cell> cells) {
        return cells.stream()
                .filter(cell -> TWELVE_DIGITS
                        .matcher(cell.raw())
                        .results()
                        .anyMatch(found ->
                                TypedIdentifier.read(found.group()).stream().anyMatch(AadhaarNumber.class::isInstance)))
                .map(Dump.Cell::place)
                .distinct()
                .toList();
    }

    private static Stream<String> encoded(byte[] bytes) {
        // The last characters of Base64 depend on what follows.
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return Stream.of(
                base64.substring(0, base64.length() - 2), HexFormat.of().formatHex(bytes));
    }

    private static List<String> places(List<Dump.Cell> cells, Stream<String> forms) {
        List<String> all = forms.toList();
        return cells.stream()
                .filter(cell -> all.stream().anyMatch(cell::holds))
                .map(Dump.Cell::place)
                .distinct()
                .toList();
    }
}

package org.wardkey.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one factor of somebody's. It opens nothing: whoever acts on a factor is asked whose it is.
 *
 * @param kind the kind
 * @param number which of that kind, among everybody's
 */
public record FactorId(FactorKind kind, long number) {

    private static final Pattern SHAPE = Pattern.compile("([a-z][a-z-]{1,23})\\.([1-9][0-9]{0,17})");

    /** Reads what {@link #text} wrote. */
    public static Optional<FactorId> read(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new FactorId(new FactorKind(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** As it stands in an address. */
    public String text() {
        return kind + "." + number;
    }
}

package org.wardkey.identity.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardkey.identity.TypedDigits;
import org.wardkey.identity.vault.BlindIndex;

/**
 * The last four digits of a number: what a person reads out at a desk where others listen, and what is shown of the number
 * anyway.
 *
 * @param digits the four digits
 */
record NumberEnding(String digits) {

    private static final String NAMESPACE = "ENDING";
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}");
    private static final Pattern LAST = Pattern.compile(".*?([0-9]{4})");

    /** Of an identifier that ends in four digits; an e-mail address has none. */
    static Optional<NumberEnding> of(LoginIdentifier identifier) {
        Matcher last = LAST.matcher(identifier.normal());
        return identifier instanceof EmailAddress || !last.matches()
                ? Optional.empty()
                : Optional.of(new NumberEnding(last.group(1)));
    }

    /** Reads what somebody typed, if it is four digits and nothing else. */
    static Optional<NumberEnding> read(String typed) {
        String compact = TypedDigits.compact(typed);
        return SHAPE.matcher(compact).matches() ? Optional.of(new NumberEnding(compact)) : Optional.empty();
    }

    byte[] indexed(BlindIndex index) {
        return index.indexOf(NAMESPACE, digits);
    }

    List<byte[]> candidates(BlindIndex index) {
        return index.candidates(NAMESPACE, digits);
    }
}

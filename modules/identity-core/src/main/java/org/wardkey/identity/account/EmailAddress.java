package org.wardkey.identity.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, in small letters: no provider that matters tells addresses apart by case, and people type capitals.
 *
 * @param normal something, an at sign, a domain with a dot; no capitals; at most 254 characters (RFC 5321)
 */
public record EmailAddress(String normal) implements LoginIdentifier {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s\\p{Z}\\p{C}@]{1,64}@[^\\s\\p{Z}\\p{C}@.]+(\\.[^\\s\\p{Z}\\p{C}@.]+)+");

    public EmailAddress {
        if (!isOne(normal)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.equals(text.toLowerCase(Locale.ROOT))
                && SHAPE.matcher(text).matches();
    }

    @Override
    public Kind kind() {
        return Kind.EMAIL;
    }

    @Override
    public String masked() {
        int at = normal.indexOf('@');
        return normal.substring(0, normal.offsetByCodePoints(0, 1)) + "•••" + normal.substring(at);
    }

    @Override
    public String toString() {
        return masked();
    }
}

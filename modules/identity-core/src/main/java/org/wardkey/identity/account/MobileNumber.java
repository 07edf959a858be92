package org.wardkey.identity.account;

import java.util.regex.Pattern;

/**
 * A mobile number in international form (E.164).
 *
 * @param normal a plus sign and 8 to 15 digits
 */
public record MobileNumber(String normal) implements LoginIdentifier {

    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{7,14}");

    public MobileNumber {
        if (!isOne(normal)) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public Kind kind() {
        return Kind.MOBILE;
    }

    @Override
    public String masked() {
        return "•••••• " + normal.substring(normal.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}

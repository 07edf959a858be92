package org.wardkey.identity.account;

import java.util.regex.Pattern;

/**
 * An Aadhaar number: twelve digits, the first from 2 to 9, the last a Verhoeff check digit (UIDAI).
 *
 * @param normal the twelve digits
 */
public record AadhaarNumber(String normal) implements LoginIdentifier {

    private static final Pattern SHAPE = Pattern.compile("[2-9][0-9]{11}");

    public AadhaarNumber {
        if (!isOne(normal)) {
            throw new IllegalArgumentException("not an Aadhaar number");
        }
    }

    static boolean isOne(String digits) {
        return SHAPE.matcher(digits).matches() && Verhoeff.holds(digits);
    }

    @Override
    public Kind kind() {
        return Kind.AADHAAR;
    }

    /** First eight masked, last four shown, as UIDAI asks. */
    @Override
    public String masked() {
        return "XXXX XXXX " + normal.substring(8);
    }

    @Override
    public String toString() {
        return masked();
    }
}

package org.wardkey.identity.account;

import java.util.regex.Pattern;

/**
 * The number on a patient's hospital card: the login identifier for who would rather not type an Aadhaar number.
 *
 * @param normal 5 to 20 capital letters and digits that start with a letter, so that it is never taken for a mobile or
 *     an Aadhaar number
 */
public record HospitalNumber(String normal) implements LoginIdentifier {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{4,19}");

    public HospitalNumber {
        if (!isOne(normal)) {
            throw new IllegalArgumentException("not a hospital number");
        }
    }

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public Kind kind() {
        return Kind.HOSPITAL_NUMBER;
    }

    /** In full: it is printed on the card and opens nothing by itself. */
    @Override
    public String masked() {
        return normal;
    }
}

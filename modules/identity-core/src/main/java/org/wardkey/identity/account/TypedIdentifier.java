package org.wardkey.identity.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardkey.identity.TypedDigits;

/**
 * Reads what a person typed into the one identifier field, in any usual grouping, case or script of digits.
 *
 * <p>One text can mean two things: {@code 91} and ten digits is a mobile number without its plus sign, and may be an
 * Aadhaar number. So the answer is a list; registration takes care that at most one of them belongs to somebody.
 */
public final class TypedIdentifier {

    /** Longer than any identifier with its grouping; what is longer is not worth reading. */
    private static final int LONGEST = 300;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");
    private static final Pattern GROUPING = Pattern.compile("[\\s.()/_\\u2010-\\u2015\\u2212-]+");

    /** With or without the country code, the zero for calls within the country before or after it, or all of them. */
    private static final Pattern INDIAN_MOBILE = Pattern.compile("(?:(?:\\+|00)910?|0?910?|0)?([6-9][0-9]{9})");

    private static final String INDIA = "+91";

    private TypedIdentifier() {}

    /** Every login identifier the text can mean, none if it can mean nothing. */
    public static List<LoginIdentifier> read(String typed) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        String text = TypedDigits.latin(UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                        .replaceAll(""))
                .strip();
        if (text.indexOf('@') >= 0) {
            return EmailAddress.isOne(lower(text)) ? List.of(new EmailAddress(lower(text))) : List.of();
        }
        String compact = GROUPING.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        var meanings = new ArrayList<LoginIdentifier>(2);
        if (AadhaarNumber.isOne(compact)) {
            meanings.add(new AadhaarNumber(compact));
        }
        String international = international(compact);
        if (MobileNumber.isOne(international)) {
            meanings.add(new MobileNumber(international));
        }
        if (HospitalNumber.isOne(compact)) {
            meanings.add(new HospitalNumber(compact));
        }
        return List.copyOf(meanings);
    }

    /**
     * These identifiers and every other one that a text can mean together with one of them: none may be somebody else's, or
     * that text would ask for the password of whoever is found first.
     */
    static Set<LoginIdentifier> alike(Collection<LoginIdentifier> identifiers) {
        var alike = new LinkedHashSet<>(identifiers);
        for (LoginIdentifier identifier : identifiers) {
            // A mobile number without its plus sign is the one text that can mean something else too.
            List<LoginIdentifier> meanings = read(identifier.normal().replace("+", ""));
            if (meanings.contains(identifier)) {
                alike.addAll(meanings);
            }
        }
        return alike;
    }

    private static String international(String compact) {
        Matcher indian = INDIAN_MOBILE.matcher(compact);
        if (indian.matches()) {
            return INDIA + indian.group(1);
        }
        return compact.startsWith("00") ? '+' + compact.substring(2) : compact;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

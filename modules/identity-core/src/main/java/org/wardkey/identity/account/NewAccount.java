package org.wardkey.identity.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;

/**
 * A person to register.
 *
 * @param kind which kind of person
 * @param name the full name, 1 to 200 characters; control characters become spaces
 * @param language the language they read
 * @param roles roles beside the one of their kind; only staff have any
 * @param identifiers what they sign in with, at least one, each of a kind that such a person signs in with
 * @param contacts where notices go: e-mail addresses and mobile numbers
 */
public record NewAccount(
        PersonKind kind,
        String name,
        Locale language,
        Set<Role> roles,
        List<LoginIdentifier> identifiers,
        List<LoginIdentifier> contacts) {

    private static final int LONGEST_NAME = 200;

    /**
     * Control characters, which PostgreSQL does not store or which forge lines, and those that turn the direction of the
     * text that follows. Joiners stay: Indian scripts need them.
     */
    private static final Pattern NOT_IN_A_NAME =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    public NewAccount {
        name = clean(name);
        roles = Set.copyOf(roles);
        identifiers = identifiers.stream().distinct().toList();
        contacts = contacts.stream().distinct().toList();
        if (!isName(name)) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        if (identifiers.isEmpty() || !identifiers.stream().allMatch(i -> allowed(kind, i))) {
            throw new IllegalArgumentException("a " + kind + " does not sign in with these identifiers");
        }
        if (!contacts.stream().allMatch(c -> c instanceof EmailAddress || c instanceof MobileNumber)) {
            throw new IllegalArgumentException("a contact is an e-mail address or a mobile number");
        }
        if (kind != PersonKind.STAFF && !roles.isEmpty()) {
            throw new IllegalArgumentException("only staff hold roles of their own");
        }
    }

    /** Whether this can be a person's name: 1 to 200 characters that are left when it is cleaned. */
    public static boolean isName(String typed) {
        String name = clean(typed);
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }

    /** What must not make up most of this person's password. Sensitive. */
    public List<String> personalWords() {
        return PersonalWords.of(name, identifiers, contacts);
    }

    private static String clean(String name) {
        return NOT_IN_A_NAME.matcher(name).replaceAll(" ").strip();
    }

    /** Whether a person of this kind signs in with such an identifier (mission F5). */
    public static boolean allowed(PersonKind kind, LoginIdentifier identifier) {
        return switch (kind) {
            case PATIENT -> identifier instanceof AadhaarNumber || identifier instanceof HospitalNumber;
            case DOCTOR, STAFF -> identifier instanceof EmailAddress;
            case CARETAKER -> identifier instanceof EmailAddress || identifier instanceof MobileNumber;
        };
    }
}

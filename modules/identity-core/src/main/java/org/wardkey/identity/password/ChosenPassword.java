package org.wardkey.identity.password;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A password that somebody would like to have.
 *
 * @param text in form NFKC, as it would be hashed
 * @param use what stands beside it
 * @param personal words that a stranger would try first
 */
record ChosenPassword(String text, PasswordUse use, Collection<String> personal) {

    ChosenPassword {
        personal = List.copyOf(personal);
    }

    /** Length in characters: code points (NIST SP 800-63B-4 section 3.1.1.2). */
    int length() {
        return text.codePointCount(0, text.length());
    }

    /** In small letters. */
    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "ChosenPassword";
    }
}

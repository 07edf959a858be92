package org.wardkey.identity.profile;

import java.util.List;
import java.util.Locale;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.LoginIdentifier;

/**
 * What a person sees of their own account.
 *
 * @param name the full name
 * @param kind which kind of person
 * @param identifiers what they sign in with, masked
 * @param contacts where notices go, masked
 * @param language the language of their notices
 */
public record Profile(String name, PersonKind kind, List<Masked> identifiers, List<Masked> contacts, Locale language) {

    /** An identifier or contact as it may be shown. */
    public record Masked(LoginIdentifier.Kind kind, String text) {

        static Masked of(LoginIdentifier identifier) {
            return new Masked(identifier.kind(), identifier.masked());
        }
    }
}

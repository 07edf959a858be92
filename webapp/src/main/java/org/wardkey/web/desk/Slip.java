package org.wardkey.web.desk;

import java.util.Locale;
import org.wardkey.identity.activation.ActivationCode;

/**
 * What is printed for a person to take home.
 *
 * @param name the full name
 * @param identifier what they sign in with, masked
 * @param code the activation code, in groups; shown this once
 * @param language the language tag of the person, who reads it, not of the clerk, who prints it
 */
public record Slip(String name, String identifier, String code, String language) {

    public static Slip of(String name, String identifier, ActivationCode code, Locale language) {
        return new Slip(name, identifier, code.grouped(), language.toLanguageTag());
    }

    /** The code stays out of logs. */
    @Override
    public String toString() {
        return "Slip";
    }
}

package org.wardkey.identity.activation;

import java.util.Locale;

/**
 * What is printed for a person who chooses a password with it.
 *
 * @param name the full name
 * @param identifier what they sign in with, masked
 * @param language what they read
 * @param code shown this once
 */
public record PasswordSlip(String name, String identifier, Locale language, ActivationCode code) {

    /** The code stays out of logs. */
    @Override
    public String toString() {
        return "PasswordSlip";
    }
}

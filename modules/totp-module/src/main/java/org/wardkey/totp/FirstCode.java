package org.wardkey.totp;

import org.wardkey.identity.factor.FactorName;

/**
 * What a person types to finish a set-up. It does not print the code.
 *
 * @param code that the new app shows, as it was typed
 * @param name what they call the app's device
 */
public record FirstCode(String code, FactorName name) {

    @Override
    public String toString() {
        return "FirstCode[" + name.text() + "]";
    }
}

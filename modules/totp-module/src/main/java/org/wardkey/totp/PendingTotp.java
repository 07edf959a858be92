package org.wardkey.totp;

import org.wardkey.identity.enrolment.SetUp;

/**
 * A set-up of an app that is begun and not confirmed. It waits in the person's session and holds no clear secret.
 *
 * @param setUp whose, since when, and in whose place
 * @param sealedSeed the sealed seed in Base64
 * @param label what the app will write above the code
 */
public record PendingTotp(SetUp setUp, String sealedSeed, String label) {

    @Override
    public String toString() {
        return "PendingTotp[" + setUp.account() + "]";
    }
}

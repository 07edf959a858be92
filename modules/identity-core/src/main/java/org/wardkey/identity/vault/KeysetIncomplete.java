package org.wardkey.identity.vault;

import java.io.Serial;
import java.security.GeneralSecurityException;

/** A keyset of an earlier version of ours: whole, but without a part that came later. */
final class KeysetIncomplete extends GeneralSecurityException {

    @Serial
    private static final long serialVersionUID = 1L;

    KeysetIncomplete(String part) {
        super("its part \"" + part + "\" is missing");
    }
}

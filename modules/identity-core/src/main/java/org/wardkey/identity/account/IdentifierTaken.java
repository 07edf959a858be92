package org.wardkey.identity.account;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** One of the identifiers belongs to another account. Rolls the registration back. */
@ApplicationException(rollback = true)
public final class IdentifierTaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    IdentifierTaken() {
        super("a login identifier belongs to another account");
    }
}

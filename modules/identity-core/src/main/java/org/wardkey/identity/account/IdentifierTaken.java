package org.wardkey.identity.account;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** One of the identifiers belongs to another account. Rolls the registration back. */
@ApplicationException(rollback = true)
public final class IdentifierTaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** SQLSTATE: a unique index refused a row. Here that is the look-up of an identifier that was registered just now. */
    private static final String NOT_UNIQUE = "23505";

    IdentifierTaken() {
        super("a login identifier belongs to another account");
    }

    static boolean causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && NOT_UNIQUE.equals(sql.getSQLState()));
    }
}

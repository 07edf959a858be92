package org.wardkey.identity.throttle;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/**
 * So many are being compared that the next would only wait. Nothing was looked at and nothing is counted: try again in a
 * moment. It says nothing about whoever was asked for.
 */
@ApplicationException(rollback = true)
public final class TooManyAtOnce extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooManyAtOnce() {
        super("too many passwords and codes at once");
    }
}

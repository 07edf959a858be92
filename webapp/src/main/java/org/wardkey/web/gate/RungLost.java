package org.wardkey.web.gate;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/**
 * The session ended while a request of it was under way: the person pressed a button twice, signed out in another tab, or
 * was signed out. No fault: what was under way is not done, and the page leads on to where the person now is.
 */
@ApplicationException(rollback = true)
public final class RungLost extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RungLost() {
        super("the session ended during the request");
    }
}

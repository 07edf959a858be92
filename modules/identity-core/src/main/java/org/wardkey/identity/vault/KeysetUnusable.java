package org.wardkey.identity.vault;

import java.io.Serial;

/** The keyset cannot be used. The message is for ops: one line that says what is wrong and what to do. */
public final class KeysetUnusable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    KeysetUnusable(String message) {
        super(message);
    }
}

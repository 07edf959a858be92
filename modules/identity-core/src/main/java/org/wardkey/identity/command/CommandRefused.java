package org.wardkey.identity.command;

import java.io.Serial;

/** A command cannot do what it is for. The message is for ops: what is wrong and what to do. */
public final class CommandRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CommandRefused(String message) {
        super(message);
    }
}

package org.wardkey.identity;

import java.io.Serializable;

/**
 * Names an account inside Wardkey and nowhere else: it is never shown, never part of a URL.
 *
 * @param value the account's number, at least 1
 */
public record AccountId(long value) implements Serializable {

    public AccountId {
        if (value < 1) {
            throw new IllegalArgumentException("an account number starts at 1, not " + value);
        }
    }
}

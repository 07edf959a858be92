package org.wardkey.identity;

import java.io.Serializable;

/**
 * Names an account inside Wardkey. No secret and no right hangs on it; people who are not staff never meet one.
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

package org.wardkey.oversight.notice;

import org.wardkey.identity.account.LoginIdentifier;

/**
 * Who carries letters to one kind of address. Each is a CDI bean, found by its type, so that a new one needs no edit
 * elsewhere.
 */
public interface Courier {

    /** The addresses that it carries to. */
    LoginIdentifier.Kind channel();

    /** Whether ops have set it up. */
    boolean isOpen();

    /** Carries a letter, outside any transaction. Trouble is an answer, not an exception. */
    Carried carry(Letter letter);
}

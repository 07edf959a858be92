package org.wardkey.identity.contact;

import org.wardkey.identity.account.LoginIdentifier;

/**
 * An address that waits for its code.
 *
 * @param name names the code
 * @param address where it was sent; sensitive
 */
record WaitingContact(String name, LoginIdentifier address, ContactCode code) {}

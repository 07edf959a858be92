package org.wardkey.identity.account;

/**
 * An address that a person is written to at.
 *
 * @param id names it
 * @param address where; sensitive
 */
public record Contact(long id, LoginIdentifier address) {}

package org.wardkey.sms;

import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.MobileNumber;

/**
 * That somebody asks for a code.
 *
 * @param account who
 * @param number where it is to go
 * @param purpose what for
 * @param name the one request that it will answer
 */
record CodeRequest(Account account, MobileNumber number, Purpose purpose, String name) {}

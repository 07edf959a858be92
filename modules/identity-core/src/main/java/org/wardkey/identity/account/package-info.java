/** Accounts, their login identifiers and contacts, and the vault of Aadhaar numbers. */
@NullMarked
package org.wardkey.identity.account;

import org.jspecify.annotations.NullMarked;

/**
 * Who may do what to somebody else's account. There is one check, {@link org.wardkey.identity.authority.Authority}, and
 * whatever touches another person's account asks for the {@link org.wardkey.identity.authority.Permit} that it gives.
 */
@NullMarked
package org.wardkey.identity.authority;

import org.jspecify.annotations.NullMarked;

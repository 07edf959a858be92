/** Passwords: hashing, policy, block list, change. */
@NullMarked
package org.wardkey.identity.password;

import org.jspecify.annotations.NullMarked;

/** How an account gets its first password: registration, activation code, the first administrator. */
@NullMarked
package org.wardkey.identity.activation;

import org.jspecify.annotations.NullMarked;

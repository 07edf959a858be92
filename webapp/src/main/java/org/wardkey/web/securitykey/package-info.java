/** Security keys and passkeys where people prove that it is they. */
@NullMarked
package org.wardkey.web.securitykey;

import org.jspecify.annotations.NullMarked;

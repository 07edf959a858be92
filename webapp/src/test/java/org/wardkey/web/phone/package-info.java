/** A person's phone: an authenticator app and a camera that share no code with the portal. */
@NullMarked
package org.wardkey.web.phone;

import org.jspecify.annotations.NullMarked;

/** Security keys and passkeys: a second factor, or both steps at once, by WebAuthn Level 2. */
@NullMarked
package org.wardkey.webauthn;

import org.jspecify.annotations.NullMarked;

/** Authenticator apps: one-time codes by RFC 6238, their set-up and what is kept of them. */
@NullMarked
package org.wardkey.totp;

import org.jspecify.annotations.NullMarked;

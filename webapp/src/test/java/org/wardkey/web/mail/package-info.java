/** A mail server for tests: outside the portal, and inside the server beside it. */
@NullMarked
package org.wardkey.web.mail;

import org.jspecify.annotations.NullMarked;

/** Planted violations: what an architecture rule must find. */
@NullMarked
package org.wardkey.totp.planted;

import org.jspecify.annotations.NullMarked;

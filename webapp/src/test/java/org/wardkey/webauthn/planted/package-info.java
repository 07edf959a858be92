/** Planted violations: what an architecture rule must find. */
@NullMarked
package org.wardkey.webauthn.planted;

import org.jspecify.annotations.NullMarked;

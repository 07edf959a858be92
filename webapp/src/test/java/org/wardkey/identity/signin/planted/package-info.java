/** Planted violations: what an architecture rule must find. */
@NullMarked
package org.wardkey.identity.signin.planted;

import org.jspecify.annotations.NullMarked;

/** Planted violations: what an architecture rule must find. */
@NullMarked
package org.wardkey.identity.planted;

import org.jspecify.annotations.NullMarked;

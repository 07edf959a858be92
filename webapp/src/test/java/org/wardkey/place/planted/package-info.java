/** Planted violations: what an architecture rule must find. */
@NullMarked
package org.wardkey.place.planted;

import org.jspecify.annotations.NullMarked;

/** Planted violations: what an architecture rule must find. */
@NullMarked
package org.wardkey.oversight.planted;

import org.jspecify.annotations.NullMarked;

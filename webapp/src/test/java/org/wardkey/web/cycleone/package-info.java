/** Planted: half of a package cycle. */
@NullMarked
package org.wardkey.web.cycleone;

import org.jspecify.annotations.NullMarked;

/** Planted: half of a package cycle. */
@NullMarked
package org.wardkey.web.cycletwo;

import org.jspecify.annotations.NullMarked;

/** People for trying Wardkey out. Nothing here does anything outside demonstration mode. */
@NullMarked
package org.wardkey.web.demonstration;

import org.jspecify.annotations.NullMarked;

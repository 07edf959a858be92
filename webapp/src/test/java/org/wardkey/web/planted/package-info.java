/** Planted violations: what an architecture rule must find. */
@NullMarked
package org.wardkey.web.planted;

import org.jspecify.annotations.NullMarked;

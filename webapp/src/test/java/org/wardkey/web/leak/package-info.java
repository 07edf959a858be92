/** Secrets that went through the portal, and the search for them wherever they must not stand. */
@NullMarked
package org.wardkey.web.leak;

import org.jspecify.annotations.NullMarked;

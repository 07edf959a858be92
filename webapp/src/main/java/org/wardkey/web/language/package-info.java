/** The language a page is in, and its texts. */
@NullMarked
package org.wardkey.web.language;

import org.jspecify.annotations.NullMarked;

/** “This was not me”: the page that a letter leads to, and what the hospital's staff see of it. */
@NullMarked
package org.wardkey.web.concern;

import org.jspecify.annotations.NullMarked;

/** What every page has around it: the hospital's name, style and script by content name, and which fields are wrong. */
@NullMarked
package org.wardkey.web.layout;

import org.jspecify.annotations.NullMarked;

/** What a person reads when something is not found or does not work. */
@NullMarked
package org.wardkey.web.trouble;

import org.jspecify.annotations.NullMarked;

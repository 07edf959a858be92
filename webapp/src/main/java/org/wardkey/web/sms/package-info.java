/** Codes by SMS on pages: asking for one, and what came of it. */
@NullMarked
package org.wardkey.web.sms;

import org.jspecify.annotations.NullMarked;

/** The portal as a process of its own, as ops run it. */
@NullMarked
package org.wardkey.web.browser.portal;

import org.jspecify.annotations.NullMarked;

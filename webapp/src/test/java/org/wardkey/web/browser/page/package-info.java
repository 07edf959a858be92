/** The portal's pages as a person reads and uses them: by heading, label and button. */
@NullMarked
package org.wardkey.web.browser.page;

import org.jspecify.annotations.NullMarked;

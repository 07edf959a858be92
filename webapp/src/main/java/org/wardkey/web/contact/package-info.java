/** Where a person is written to, on pages. */
@NullMarked
package org.wardkey.web.contact;

import org.jspecify.annotations.NullMarked;

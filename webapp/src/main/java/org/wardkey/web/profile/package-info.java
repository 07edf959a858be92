/** A person's own pages. */
@NullMarked
package org.wardkey.web.profile;

import org.jspecify.annotations.NullMarked;

/** What happens to the server when the portal cannot start in it. */
@NullMarked
package org.wardkey.web.start;

import org.jspecify.annotations.NullMarked;

/** Changing a password, and saying what is wrong with a new one. */
@NullMarked
package org.wardkey.web.password;

import org.jspecify.annotations.NullMarked;

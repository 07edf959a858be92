/** The pages of the sign-in ladder. */
@NullMarked
package org.wardkey.web.signin;

import org.jspecify.annotations.NullMarked;

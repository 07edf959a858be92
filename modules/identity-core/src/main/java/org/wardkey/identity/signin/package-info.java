/** The sign-in ladder: nobody, pending sign-in, signed in. */
@NullMarked
package org.wardkey.identity.signin;

import org.jspecify.annotations.NullMarked;

/** Keys are replaced while people sign in: who holds which, what is made anew, and when an old one may go. */
@NullMarked
package org.wardkey.identity.rotation;

import org.jspecify.annotations.NullMarked;

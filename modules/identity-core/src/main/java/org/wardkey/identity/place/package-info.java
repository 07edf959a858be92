/** Where people sign in from, as far as a network address tells, and what is unusual about it (F23). */
@NullMarked
package org.wardkey.identity.place;

import org.jspecify.annotations.NullMarked;

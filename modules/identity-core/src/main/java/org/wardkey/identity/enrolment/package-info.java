/** How a factor comes to be somebody's: the same rules for every kind. */
@NullMarked
package org.wardkey.identity.enrolment;

import org.jspecify.annotations.NullMarked;

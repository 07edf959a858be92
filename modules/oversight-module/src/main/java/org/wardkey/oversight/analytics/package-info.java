/** How much of what happens, by day: numbers without names, for who plans and who watches. */
@NullMarked
package org.wardkey.oversight.analytics;

import org.jspecify.annotations.NullMarked;

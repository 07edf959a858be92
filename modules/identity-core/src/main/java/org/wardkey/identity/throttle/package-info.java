/** Guessing takes time: how often something may be tried, per account and per source (invariant 6, F21). */
@NullMarked
package org.wardkey.identity.throttle;

import org.jspecify.annotations.NullMarked;

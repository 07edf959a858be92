/** The one place that makes time and randomness. */
@NullMarked
package org.wardkey.identity.source;

import org.jspecify.annotations.NullMarked;

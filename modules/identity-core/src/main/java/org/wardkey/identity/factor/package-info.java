/** What the core asks of any second factor, and how it finds those that are there. */
@NullMarked
package org.wardkey.identity.factor;

import org.jspecify.annotations.NullMarked;

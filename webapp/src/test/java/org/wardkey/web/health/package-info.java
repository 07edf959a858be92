/** Tests of the readings that need no container. */
@NullMarked
package org.wardkey.web.health;

import org.jspecify.annotations.NullMarked;

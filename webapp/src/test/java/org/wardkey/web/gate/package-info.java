/** Tests of the gate that need no container. */
@NullMarked
package org.wardkey.web.gate;

import org.jspecify.annotations.NullMarked;

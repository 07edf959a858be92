/** What others wrote and we ship or build with: pinned, with a reason, unchanged, and without known faults. */
@NullMarked
package org.wardkey.web.supply;

import org.jspecify.annotations.NullMarked;

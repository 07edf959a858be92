/** Planted violations: what an architecture rule must find. */
@NullMarked
package org.wardkey.sms.planted;

import org.jspecify.annotations.NullMarked;

/** Trusted devices: where a person is not asked for a code for some days (F22). */
@NullMarked
package org.wardkey.identity.trust;

import org.jspecify.annotations.NullMarked;

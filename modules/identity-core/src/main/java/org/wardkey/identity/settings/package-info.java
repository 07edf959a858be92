/** Settings that more than one part of the house asks for. */
@NullMarked
package org.wardkey.identity.settings;

import org.jspecify.annotations.NullMarked;

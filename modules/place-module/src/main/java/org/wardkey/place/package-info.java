/** Where networks are: by a file in MaxMind's format that ops provide. Knows the core and the file's reader, nobody else. */
@NullMarked
package org.wardkey.place;

import org.jspecify.annotations.NullMarked;

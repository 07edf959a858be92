/** What staff see and do of other people's accounts. Everything here asks {@code authority} first and leaves an entry. */
@NullMarked
package org.wardkey.identity.people;

import org.jspecify.annotations.NullMarked;

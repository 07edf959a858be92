/** What staff see and do of other people's accounts: find, record, acts. */
@NullMarked
package org.wardkey.web.people;

import org.jspecify.annotations.NullMarked;

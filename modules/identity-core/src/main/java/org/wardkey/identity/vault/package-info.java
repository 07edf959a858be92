/** Sealing: the keyset outside the database, ciphertext bound to its row, blind indexes for look-up. */
@NullMarked
package org.wardkey.identity.vault;

import org.jspecify.annotations.NullMarked;

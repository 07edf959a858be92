package org.wardkey.identity.vault;

import java.util.List;

/**
 * Finds a sealed value without opening every row: a keyed pseudo-random function of the value, under a key that is not
 * in the database (invariant 4). The first four bytes are the key's id.
 */
public interface BlindIndex {

    /** The index to store, under the present key. */
    byte[] indexOf(String namespace, String value);

    /** The indexes to look for: the present key's first, then those of older keys that are not retired yet. */
    List<byte[]> candidates(String namespace, String value);
}

package org.wardkey.identity.vault;

/**
 * A key that a keyset has; never the key itself.
 *
 * @param part what it is for
 * @param id what Tink calls it
 * @param primary whether it is the one that is written under
 */
public record HeldKey(KeyPart part, int id, boolean primary) {

    /** Its id as it stands in the keyset file: a number without sign. */
    public String name() {
        return name(id);
    }

    /** An id as it stands in the keyset file. */
    public static String name(int id) {
        return Integer.toUnsignedString(id);
    }
}

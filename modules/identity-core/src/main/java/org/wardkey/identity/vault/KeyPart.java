package org.wardkey.identity.vault;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What keys are for. Each part of the keyset is rotated for itself. */
public enum KeyPart {

    /** Seals seeds, identifiers, contacts and password hashes. */
    SEALING(1),

    /** Makes blind indexes. */
    LOOKUP(0),

    /** Vouches for audit checkpoints. */
    ATTESTING(1);

    /** Tink writes its version in front of the key's id, our blind index does not. */
    private final int versionBytes;

    KeyPart(int versionBytes) {
        this.versionBytes = versionBytes;
    }

    /** Its name in the keyset file and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of that name. */
    public static Optional<KeyPart> of(String word) {
        return Stream.of(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    /** How many bytes in front of a value name its key. */
    public int prefixLength() {
        return versionBytes + Integer.BYTES;
    }

    /** What a value begins with that was made under this key. */
    public byte[] prefix(int key) {
        var prefix = ByteBuffer.allocate(prefixLength());
        if (versionBytes == 1) {
            prefix.put((byte) 1);
        }
        return prefix.putInt(key).array();
    }

    /** The key that a value names which begins so. */
    public int key(byte[] prefix) {
        return ByteBuffer.wrap(prefix).getInt(versionBytes);
    }
}

package org.wardkey.identity;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that must not be seen: a password, an authenticator's seed, a code.
 *
 * <p>It copies on the way in and out, compares in constant time (ASVS V11.2.4), prints nothing, and cannot be
 * serialized by accident, because it is not {@link java.io.Serializable}.
 */
public final class Secret implements AutoCloseable {

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A secret with a copy of these bytes. */
    public static Secret of(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /** A secret with the UTF-8 form of this text. A lone surrogate becomes a question mark. */
    public static Secret of(CharSequence text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] copy = Arrays.copyOfRange(encoded.array(), encoded.position(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return new Secret(copy);
    }

    /** A copy of the bytes; whoever takes it wipes it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes read as UTF-8 text, for a value that must be shown or compared as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Length in bytes. */
    public int length() {
        return bytes.length;
    }

    /** Overwrites the bytes. The secret is all zeros afterwards. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    /** The same for every secret, so that a hash table leaks nothing; do not key large maps by secrets. */
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "Secret";
    }
}

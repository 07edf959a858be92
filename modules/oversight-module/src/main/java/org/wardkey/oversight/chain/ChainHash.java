package org.wardkey.oversight.chain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a link: SHA-256 of the hash before it, the position and the entry. Without a key, so that anybody who is
 * given a checkpoint can follow the chain; the checkpoints are what has one.
 *
 * @param hex 64 hexadecimal digits
 */
record ChainHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first link stands on. */
    static final ChainHash GENESIS = new ChainHash("0".repeat(64));

    ChainHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a hash has 64 hexadecimal digits");
        }
    }

    /** As it is stored; nothing stands before the first link, and what is no hash equals no link's. */
    static ChainHash ofStored(byte @Nullable [] stored) {
        return stored != null && stored.length == 32
                ? new ChainHash(HexFormat.of().formatHex(stored))
                : GENESIS;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The hash of the next link. */
    ChainHash next(long position, StoredEntry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes());
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
            return new ChainHash(HexFormat.of().formatHex(digest.digest(entry.canonical())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java runtime lacks SHA-256", e);
        }
    }
}

package org.wardkey.identity.password;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;

/**
 * Argon2id by libsodium. Its memory comes from outside the heap and goes back after each hash.
 *
 * <p>libsodium knows one lane and salts of 16 bytes; another engine computes the rest.
 */
final class NativeArgon2id implements Argon2id {

    private static final int ONE_LANE = 1;
    private static final int SALT_BYTES = 16;
    private static final long BYTES_A_KIB = 1024;

    /** {@code crypto_pwhash_ALG_ARGON2ID13}. */
    private static final int ARGON2ID_13 = 2;

    private final Function pwhash;
    private final Argon2id rest;

    /**
     * @throws UnsatisfiedLinkError if the library is not a libsodium
     * @throws IllegalStateException if it does not start
     */
    NativeArgon2id(NativeLibrary sodium, Argon2id rest) {
        this.pwhash = sodium.getFunction("crypto_pwhash");
        this.rest = rest;
        if (sodium.getFunction("sodium_init").invokeInt(new Object[0]) < 0) {
            throw new IllegalStateException("libsodium does not start");
        }
    }

    @Override
    public byte[] compute(byte[] password, byte[] salt, Argon2idCost cost, int length) {
        if (cost.lanes() != ONE_LANE || salt.length != SALT_BYTES) {
            return rest.compute(password, salt, cost, length);
        }
        byte[] hash = new byte[length];
        // The sizes are unsigned long long and size_t: eight bytes each on every platform that Sodium loads it on.
        int status = pwhash.invokeInt(new Object[] {
            hash,
            (long) length,
            password,
            (long) password.length,
            salt,
            (long) cost.passes(),
            cost.memoryKib() * BYTES_A_KIB,
            ARGON2ID_13
        });
        if (status != 0) {
            throw new IllegalStateException("libsodium found not enough memory for a password hash");
        }
        return hash;
    }
}

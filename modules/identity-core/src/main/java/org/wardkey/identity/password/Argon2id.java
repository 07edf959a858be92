package org.wardkey.identity.password;

/** Computes Argon2id, version 1.3 (RFC 9106). Every engine gives the same bytes; they differ in time and memory. */
interface Argon2id {

    /**
     * The hash, which takes the time and memory that the cost says.
     *
     * @param salt 8 to 64 bytes
     * @param length of the hash in bytes, 16 to 64
     */
    byte[] compute(byte[] password, byte[] salt, Argon2idCost cost, int length);
}

package org.wardkey.identity.vault;

/**
 * Vouches for a statement: a keyed tag that nobody can make who has the database and not the keyset (invariant 9). The
 * first five bytes name the key, so that an older key goes on vouching for what it vouched for.
 */
public interface Attestation {

    /** The tag of a statement, under the present key: 37 bytes. */
    byte[] attest(byte[] statement);

    /** Whether this is the tag of that statement, under the present key or an older one; compared in constant time. */
    boolean vouches(byte[] tag, byte[] statement);
}

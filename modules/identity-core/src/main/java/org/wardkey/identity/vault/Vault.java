package org.wardkey.identity.vault;

import org.wardkey.identity.Secret;

/**
 * Seals what must not be read in a database dump (NIST N10, ASVS V11.2.2): AES-256-GCM under a keyset that is kept in
 * a file outside the database. The key's id stands in front of each ciphertext, so that keys can be replaced.
 */
public interface Vault {

    /** Encrypts a secret for one place. */
    byte[] seal(Secret secret, Binding binding);

    /**
     * Decrypts what {@link #seal} gave for the same place.
     *
     * @throws SealBroken if the bytes were changed, belong to another place, or their key is gone
     */
    Secret open(byte[] sealed, Binding binding);
}

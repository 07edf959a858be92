package org.wardkey.identity.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.wardkey.identity.Secret;

/** The vault by Google Tink. */
final class TinkVault implements Vault {

    private final Aead aead;

    TinkVault(Aead aead) {
        this.aead = aead;
    }

    @Override
    public byte[] seal(Secret secret, Binding binding) {
        try {
            return aead.encrypt(secret.bytes(), binding.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    @Override
    public Secret open(byte[] sealed, Binding binding) {
        try {
            return Secret.of(aead.decrypt(sealed, binding.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(binding, e);
        }
    }
}

package org.wardkey.identity.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.wardkey.identity.Secret;

/** The vault by Google Tink. */
final class TinkVault implements Vault {

    private final Aead aead;

    TinkVault(Aead aead) {
        this.aead = aead;
    }

    @Override
    public byte[] seal(Secret secret, Binding binding) {
        byte[] plain = secret.bytes();
        try {
            return aead.encrypt(plain, binding.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public Secret open(byte[] sealed, Binding binding) {
        try {
            byte[] plain = aead.decrypt(sealed, binding.associatedData());
            var secret = Secret.of(plain);
            Arrays.fill(plain, (byte) 0);
            return secret;
        } catch (GeneralSecurityException e) {
            throw new SealBroken(binding, e);
        }
    }
}

package org.wardkey.identity.vault;

import java.util.function.Supplier;
import org.wardkey.identity.Secret;

/** The vault of the keys that are in use at each call. */
record PresentVault(Supplier<Vault> present) implements Vault {

    @Override
    public byte[] seal(Secret secret, Binding binding) {
        return present.get().seal(secret, binding);
    }

    @Override
    public Secret open(byte[] sealed, Binding binding) {
        return present.get().open(sealed, binding);
    }
}

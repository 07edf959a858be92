package org.wardkey.identity.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** Tink, with the kinds of keys that a {@link Keyset} has. */
final class TinkSetUp {

    static final Configuration TINK = configuration();

    private TinkSetUp() {}

    private static Configuration configuration() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            MacConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime lacks AES-GCM or HMAC-SHA-256", e);
        }
    }
}

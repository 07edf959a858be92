package org.wardkey.identity.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.settings.Mode;

/** Loads the keyset when the application starts, so that a bad one stops the deployment and not the first sign-in. */
@ApplicationScoped
class KeysetAtStart {

    @Inject
    private Config config;

    @Inject
    private Mode mode;

    private @Nullable Keyset loaded;

    void load(@Observes @Initialized(ApplicationScoped.class) Object start) {
        keyset();
    }

    @Produces
    @ApplicationScoped
    Vault vault() throws GeneralSecurityException {
        return keyset().vault();
    }

    @Produces
    @ApplicationScoped
    BlindIndex blindIndex() throws GeneralSecurityException {
        return keyset().blindIndex();
    }

    @Produces
    @ApplicationScoped
    Attestation attestation() throws GeneralSecurityException {
        return keyset().attestation();
    }

    /** Once; by whoever comes first, as another bean may need the vault before the start is announced to this one. */
    private synchronized Keyset keyset() {
        if (loaded == null) {
            loaded = new KeysetSource(config.getOptionalValue(KeysetSource.SETTING, String.class), mode).load();
        }
        return loaded;
    }
}

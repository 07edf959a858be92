package org.wardkey.totp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the arithmetic as the settings ask. */
@ApplicationScoped
class TotpSettings {

    /** How many steps before and after the present one are accepted: 1, or 0 for the strict reading of ASVS V6.5.5. */
    @Inject
    @ConfigProperty(name = "wardkey.totp.window", defaultValue = "1")
    private int window;

    @Produces
    @Singleton
    Totp totp() {
        return new Totp(TotpParameters.common(window));
    }

    /** A window that is too wide stops the deployment, not the first sign-in. */
    void refuseAtStart(@Observes Startup startup) {
        TotpParameters.common(window);
    }
}

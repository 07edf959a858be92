package org.wardkey.identity.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;

/** Makes the {@link Mode} that everything else has injected. */
@ApplicationScoped
class ModeSetting {

    /** Production unless the setting says otherwise. */
    @Produces
    Mode mode(Config config) {
        return config.getOptionalValue(Mode.SETTING, String.class)
                .map(Mode::parse)
                .orElse(Mode.PRODUCTION);
    }
}

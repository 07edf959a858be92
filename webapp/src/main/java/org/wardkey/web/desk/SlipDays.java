package org.wardkey.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long slips are good for, as it is printed on them. */
@Named
@ApplicationScoped
public class SlipDays {

    @Inject
    @ConfigProperty(name = "wardkey.activation.lifetime")
    private Duration lifetime;

    public long getDays() {
        return lifetime.toDays();
    }
}

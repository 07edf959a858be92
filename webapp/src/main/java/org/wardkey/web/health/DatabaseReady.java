package org.wardkey.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Red while the database cannot be reached: every page that needs it says to try again shortly. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    private Clocks clocks;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(clocks.read().database().isPresent())
                .build();
    }
}

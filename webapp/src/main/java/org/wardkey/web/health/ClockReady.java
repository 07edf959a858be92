package org.wardkey.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Red while the portal's clock is off the database's, and for a minute after it was put forward or back: codes are judged by
 * it (ASVS V6.5.8: server time only), and logs are no evidence without it (CERT-In: clocks traceable to a standard).
 *
 * <p>Where the database is away, that is red on its own, and this judges by the machine's monotonic clock alone.
 */
@Readiness
@ApplicationScoped
public class ClockReady implements HealthCheck {

    private static final String NAME = "clock";

    /** The step of a code: beyond that, nobody's app agrees with the portal any more. */
    private static final Duration CEILING = Duration.ofSeconds(30);

    private Clocks clocks;
    private Duration tolerance;
    private final Steadiness steadiness = new Steadiness();

    @Inject
    ClockReady(Clocks clocks, @ConfigProperty(name = "wardkey.clock.tolerance") Duration tolerance) {
        if (tolerance.compareTo(Duration.ofSeconds(1)) < 0 || tolerance.compareTo(CEILING) > 0) {
            throw new IllegalArgumentException("wardkey.clock.tolerance: from 1 to 30 seconds");
        }
        this.clocks = clocks;
        this.tolerance = tolerance;
    }

    @SuppressWarnings("NullAway.Init")
    protected ClockReady() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    @Override
    public HealthCheckResponse call() {
        ClockReading reading = clocks.read();
        Duration off = reading.offDatabase();
        Duration jump = steadiness.jump(reading);
        return HealthCheckResponse.named(NAME)
                .status(within(off) && within(jump))
                .withData("off-database-ms", off.toMillis())
                .withData("jump-ms", jump.toMillis())
                .build();
    }

    private boolean within(Duration difference) {
        return difference.compareTo(tolerance) <= 0;
    }
}

package org.wardkey.identity.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The schedule as ops set it. */
@ApplicationScoped
class ThrottleSettings {

    /** Reads the settings at the start, so that a wrong one stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
        // That it is made is all.
    }

    @Produces
    @Singleton
    Schedule schedule(
            @ConfigProperty(name = "wardkey.throttle.free") int free,
            @ConfigProperty(name = "wardkey.throttle.first-wait") Duration first,
            @ConfigProperty(name = "wardkey.throttle.longest-wait") Duration longest,
            @ConfigProperty(name = "wardkey.throttle.most") int most) {
        return new Schedule(free, first, longest, most);
    }
}

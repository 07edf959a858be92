package org.wardkey.identity.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** Makes the clock and the randomness that everything else has injected; tests put a clock here that they can move. */
@ApplicationScoped
class Sources {

    /** UTC, to the microsecond, as the database keeps it. Server time only, never the client's (ASVS V6.5.8). */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return ProcessClock.utc();
    }

    /** One for all: it is thread-safe, and has methods that a proxy cannot override. */
    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}

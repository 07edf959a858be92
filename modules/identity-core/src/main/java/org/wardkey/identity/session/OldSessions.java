package org.wardkey.identity.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Drops sessions that nobody can go on with, every hour. What is over is not good before that, either. */
@Stateless
public class OldSessions {

    /** Longer than the longest time without use that a setting may allow. */
    private static final Duration UNUSED = Duration.ofHours(2);

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "40", persistent = false)
    public void drop() {
        sessions.drop(clock.instant().minus(UNUSED));
    }
}

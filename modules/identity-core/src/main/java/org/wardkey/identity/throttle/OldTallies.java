package org.wardkey.identity.throttle;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Drops tallies that say nothing any more, once a night. What failed and was never put right stays with its account. */
@Stateless
public class OldTallies {

    /** Much longer than any stretch of time in which a source's failures count, or an act takes. */
    private static final Duration OF_SOURCES = Duration.ofDays(2);

    /** As long as somebody may wait who guesses at an account: nobody's tallies must not look younger than an account's. */
    private static final Duration OF_NOBODY = Duration.ofDays(180);

    @Inject
    private Tallies tallies;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "20", persistent = false)
    public void drop() {
        Instant now = clock.instant();
        tallies.drop(SourceLimit.PREFIX, now.minus(OF_SOURCES));
        tallies.dropOver(now.minus(OF_SOURCES));
        tallies.drop(Guess.OF_NOBODY, now.minus(OF_NOBODY));
    }
}

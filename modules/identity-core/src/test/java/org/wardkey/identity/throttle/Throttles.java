package org.wardkey.identity.throttle;

import java.time.Clock;
import java.time.Duration;
import org.wardkey.identity.Injected;
import org.wardkey.identity.vault.BlindIndex;

/** Throttles for tests, with the schedule that is delivered. */
public final class Throttles {

    static final Schedule DELIVERED = new Schedule(5, Duration.ofSeconds(30), Duration.ofHours(1), 100);

    private Throttles() {}

    /** One that starts with no failures. */
    public static Throttle fresh(Clock clock) {
        return of(new InMemoryTallies(), clock, DELIVERED);
    }

    /** Who is guessed at, with that index. */
    public static Guesses guesses(BlindIndex index) {
        return Injected.into(new Guesses(), index);
    }

    static Throttle of(Tallies tallies, Clock clock, Schedule schedule) {
        SourceLimit sources = sources(tallies, clock);
        Counting counting = Injected.into(new Counting(), tallies, sources, clock, schedule);
        return Injected.into(new Throttle(), counting, sources, tallies, clock);
    }

    static SourceLimit sources(Tallies tallies, Clock clock) {
        return new SourceLimit(tallies, clock, 20, Duration.ofMinutes(10));
    }
}

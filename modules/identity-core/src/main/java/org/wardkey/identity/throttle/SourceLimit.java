package org.wardkey.identity.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wardkey.identity.Origin;

/**
 * Failures by where they came from: so many in each stretch of time, whichever accounts they were about. A whole hospital
 * may come from one address, so that there are many, and who exceeds them waits for the next stretch only.
 *
 * <p>Counts are every node's. Which sources have exceeded them is known here as of a few seconds ago, so that a sign-in
 * that goes well asks the database for nothing.
 */
@ApplicationScoped
class SourceLimit {

    static final String PREFIX = "source/";

    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private Tallies tallies;
    private Clock clock;
    private int most;
    private Duration stretch;
    private volatile Exceeded exceeded = new Exceeded(Instant.EPOCH, Set.of());

    @Inject
    SourceLimit(
            Tallies tallies,
            Clock clock,
            @ConfigProperty(name = "wardkey.throttle.source.failures") int most,
            @ConfigProperty(name = "wardkey.throttle.source.stretch") Duration stretch) {
        if (most < 1 || stretch.toSeconds() < 1) {
            throw new IllegalArgumentException("wardkey.throttle.source: at least one failure, and a second");
        }
        this.tallies = tallies;
        this.clock = clock;
        this.most = most;
        this.stretch = stretch;
    }

    @SuppressWarnings("NullAway.Init")
    protected SourceLimit() {
        // for the container's proxy
    }

    /** Is made at the start, so that a wrong setting stops it. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // That it is made is all.
    }

    /** Until when nothing from there is compared, if so. */
    Optional<Instant> refusedUntil(Origin origin, String what) {
        Instant now = clock.instant();
        return exceeded(now).names().contains(name(origin, what, now)) ? Optional.of(end(now)) : Optional.empty();
    }

    void failed(Origin origin, String what) {
        Instant now = clock.instant();
        tallies.count(name(origin, what, now), Optional.empty(), now);
    }

    /** Does the work of counting, and counts nothing. */
    void idle(Origin origin, String what) {
        tallies.idle(name(origin, what, clock.instant()));
    }

    private Exceeded exceeded(Instant now) {
        Exceeded known = exceeded;
        boolean fresh =
                !now.isBefore(known.at()) && Duration.between(known.at(), now).compareTo(KNOWN_FOR) < 0;
        if (!fresh) {
            known = new Exceeded(now, tallies.atLeast(most, PREFIX + number(now) + '/'));
            exceeded = known;
        }
        return known;
    }

    private String name(Origin origin, String what, Instant now) {
        return PREFIX + number(now) + '/' + Network.of(origin.address()) + '/' + what;
    }

    private long number(Instant now) {
        return now.getEpochSecond() / stretch.toSeconds();
    }

    private Instant end(Instant now) {
        return Instant.ofEpochSecond((number(now) + 1) * stretch.toSeconds());
    }

    private record Exceeded(Instant at, Set<String> names) {}
}

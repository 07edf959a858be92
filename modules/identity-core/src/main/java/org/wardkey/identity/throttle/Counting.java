package org.wardkey.identity.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wardkey.identity.AccountId;

/** Admits attempts by the schedule, and counts what became of them. */
@ApplicationScoped
class Counting {

    /** A conditional write that loses to another is tried again; each time, somebody else's was counted. */
    private static final int MOST_TRIES = 200;

    /** A browser's own failures beside everybody's hundred; after them it is a browser like any. */
    private static final int MOST_OF_KNOWN = 10;

    /** What failed here lately: who read the account before that must not take it for clean. */
    private final Recent failedHere = new Recent(10_000);

    @Inject
    private Tallies tallies;

    @Inject
    private SourceLimit sources;

    @Inject
    private Clock clock;

    @Inject
    private Schedule schedule;

    /** Must be called for one attempt at a name at a time. */
    Admission admit(Attempt attempt) {
        if (!attempt.guess().watched() && !failedHere.contains(attempt.name())) {
            return Admission.countedAfterwards(attempt);
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Admission> admission = tried(attempt);
            if (admission.isPresent()) {
                return admission.get();
            }
        }
        return Admission.refused(attempt, clock.instant().plus(schedule.first()));
    }

    /** Nothing, if another attempt came in between. */
    private Optional<Admission> tried(Attempt attempt) {
        Optional<AccountId> account = attempt.guess().account();
        Map<String, Tally> found = tallies.read(attempt.names());
        String name =
                attempt.names().stream().filter(found::containsKey).findFirst().orElse(attempt.name());
        Optional<Tally> seen = Optional.ofNullable(found.get(name));
        Instant now = clock.instant();
        Tally tally = seen.orElseGet(() -> new Tally(0, now));
        if (tally.failures() == 0 && seen.isPresent() && account.isPresent()) {
            tallies.unwatch(account.get());
            failedHere.remove(name);
            return Optional.of(Admission.countedAfterwards(attempt));
        }
        if (schedule.overAfter(tally.failures()) || attempt.known() && tally.failures() >= MOST_OF_KNOWN) {
            return Optional.of(Admission.refused(attempt, Instant.MAX));
        }
        var wait = tally.waitFrom(now, schedule);
        if (!wait.isZero() && !tally.ahead(now)) {
            return Optional.of(Admission.refused(attempt, now.plus(wait)));
        }
        // A clock that was put back: the wait begins again by it, once.
        Tally next = wait.isZero() ? tally.afterFailure(now) : tally.redated(now);
        failedHere.add(name);
        return tallies.replace(name, account, seen, next) && wait.isZero()
                ? Optional.of(Admission.countedBefore(attempt.under(name)))
                : Optional.empty();
    }

    void failed(Admission admitted) {
        Attempt attempt = admitted.attempt();
        if (!admitted.counted()) {
            failedHere.add(attempt.name());
            tallies.count(attempt.name(), attempt.guess().account(), clock.instant());
        }
        if (!attempt.known()) {
            sources.failed(attempt.origin(), attempt.guess().what());
        }
    }

    void succeeded(Admission admitted) {
        Attempt attempt = admitted.attempt();
        if (admitted.counted()) {
            attempt.guess().account().ifPresent(account -> tallies.clear(attempt.name(), account, false));
        }
        if (!attempt.known()) {
            giveBack(attempt);
        }
    }

    /** The browser from which the owner signed in just now has failures of its own again. */
    private void giveBack(Attempt attempt) {
        Attempt.ofKnownBrowser(attempt.guess(), attempt.origin())
                .ifPresent(
                        own -> own.guess().account().ifPresent(account -> tallies.clear(own.name(), account, false)));
    }

    void undecided(Admission admitted) {
        if (admitted.counted()) {
            tallies.takeBack(admitted.attempt().name());
        }
    }

    /**
     * Does the work of a comparison that fails: else the time would tell that two login identifiers, of which one was
     * guessed at, are one person's (invariant 5).
     */
    void idle(Attempt attempt) {
        tallies.idle(attempt.name());
        sources.idle(attempt.origin(), attempt.guess().what());
    }
}

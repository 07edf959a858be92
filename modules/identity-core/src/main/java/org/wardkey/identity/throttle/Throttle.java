package org.wardkey.identity.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;

/**
 * Who may guess, and when (F21, invariant 6): each authenticator of each account is counted apart, and each source.
 *
 * <p>A browser from which the owner signed in before has ten failures of its own before it is counted with everybody, so
 * that a stranger who hammers the account keeps nobody out who comes with it.
 *
 * <p>At one node, attempts at the same thing are compared one after the other. Where nothing failed before, an attempt costs
 * no statement: it is counted when it fails. After a failure, whatever comes is counted before it is compared, by a
 * conditional write, and its success takes the count back. So a node compares exactly as often as the schedule allows;
 * several nodes together do, too, but for one attempt at each that nobody has failed before.
 */
@ApplicationScoped
public class Throttle {

    /** A conditional write that loses to another is tried again; each time, somebody else's was counted. */
    private static final int MOST_TRIES = 200;

    /** A browser's own failures beside everybody's hundred; after them it is a browser like any. */
    private static final int MOST_OF_KNOWN = 10;

    /** One for each thing that is guessed at; a few share one. */
    private final Lock[] oneByOne =
            Stream.generate(ReentrantLock::new).limit(1_024).toArray(Lock[]::new);

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

    /** Asks for a turn. Whoever gets one closes it. */
    public Turn turn(Guess guess, Origin origin) {
        Optional<Turn> known = guess.tallyOfKnownBrowser(origin)
                .map(tally -> turn(new Attempt(tally, guess, origin, true)))
                .filter(turn -> turn.refusedUntil().isEmpty());
        // Whoever used up what a known browser has, has what everybody has.
        return known.orElseGet(() -> sources.refusedUntil(origin, guess.what())
                .<Turn>map(Refused::new)
                .orElseGet(() -> turn(new Attempt(guess.tally(), guess, origin, false))));
    }

    private Turn turn(Attempt attempt) {
        Lock lock = oneByOne[Math.floorMod(attempt.name().hashCode(), oneByOne.length)];
        lock.lock();
        Turn turn = null;
        try {
            turn = !attempt.guess().watched() && !failedHere.contains(attempt.name())
                    ? new CountedAfterwards(attempt, lock)
                    : counted(attempt, lock);
            return turn;
        } finally {
            if (!(turn instanceof Granted)) {
                lock.unlock();
            }
        }
    }

    /** Begins anew for an authenticator that was bound again, in the caller's transaction. */
    void boundAgain(AccountId account, String what) {
        tallies.clear("account/" + account.value() + '/' + what, account, true);
    }

    private Turn counted(Attempt attempt, Lock lock) {
        Optional<AccountId> account = attempt.guess().account();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Map<String, Tally> found = tallies.read(attempt.names());
            String name = attempt.names().stream()
                    .filter(found::containsKey)
                    .findFirst()
                    .orElse(attempt.name());
            Optional<Tally> seen = Optional.ofNullable(found.get(name));
            Instant now = clock.instant();
            Tally tally = seen.orElseGet(() -> new Tally(0, now));
            if (tally.failures() == 0 && seen.isPresent() && account.isPresent()) {
                tallies.unwatch(account.get());
                failedHere.remove(name);
                return new CountedAfterwards(attempt, lock);
            }
            if (schedule.overAfter(tally.failures()) || attempt.known() && tally.failures() >= MOST_OF_KNOWN) {
                return new Idle(attempt, Instant.MAX);
            }
            Duration wait = tally.waitFrom(now, schedule);
            if (!wait.isZero() && !tally.ahead(now)) {
                return new Idle(attempt, now.plus(wait));
            }
            // A clock that was put back: the wait begins again by it, once.
            Tally next = wait.isZero() ? tally.afterFailure(now) : tally.redated(now);
            failedHere.add(name);
            if (tallies.replace(name, account, seen, next) && wait.isZero()) {
                return new CountedBefore(attempt.under(name), lock);
            }
        }
        return new Idle(attempt, clock.instant().plus(schedule.first()));
    }

    /**
     * Who tries what.
     *
     * @param name the tally that it counts in
     * @param known whether that is a known browser's own
     */
    private record Attempt(String name, Guess guess, Origin origin, boolean known) {

        /** What its tally may be called: a rotation of keys must not begin it anew. */
        List<String> names() {
            return known
                    ? List.of(name)
                    : Stream.concat(Stream.of(name), guess.earlierTallies().stream())
                            .toList();
        }

        Attempt under(String other) {
            return new Attempt(other, guess, origin, known);
        }
    }

    /** Nothing may be compared. */
    private interface Refusal extends Turn {

        @Override
        default void failed() {
            throw new IllegalStateException("nothing may be compared in a turn that is refused");
        }

        @Override
        default void succeeded() {
            failed();
        }

        @Override
        default void undecided() {
            failed();
        }
    }

    /** For the source: it says nothing about whoever was asked for. */
    private record Refused(Instant until) implements Refusal {

        @Override
        public Optional<Instant> refusedUntil() {
            return Optional.of(until);
        }

        @Override
        public void close() {
            // Nothing was taken.
        }
    }

    /**
     * For the tally. It does the work of a comparison that fails: else the time would tell that two login identifiers, of
     * which one was guessed at, are one person's (invariant 5).
     */
    private final class Idle implements Refusal {

        private final Attempt attempt;
        private final Instant until;

        Idle(Attempt attempt, Instant until) {
            this.attempt = attempt;
            this.until = until;
        }

        @Override
        public Optional<Instant> refusedUntil() {
            return Optional.of(until);
        }

        @Override
        public void close() {
            tallies.idle(attempt.name());
            sources.idle(attempt.origin(), attempt.guess().what());
        }
    }

    /** The first attempt, or the first after a success. */
    private final class CountedAfterwards extends Granted {

        CountedAfterwards(Attempt attempt, Lock lock) {
            super(attempt, lock);
        }

        @Override
        public void failed() {
            failedHere.add(name);
            tallies.count(name, guess.account(), clock.instant());
            super.failed();
        }

        @Override
        public void succeeded() {
            // It was not counted.
        }

        @Override
        public void undecided() {
            // It was not counted.
        }
    }

    private final class CountedBefore extends Granted {

        CountedBefore(Attempt attempt, Lock lock) {
            super(attempt, lock);
        }

        @Override
        public void succeeded() {
            guess.account().ifPresent(account -> tallies.clear(name, account, false));
        }

        @Override
        public void undecided() {
            tallies.takeBack(name);
        }
    }

    private abstract class Granted implements Turn {

        final String name;
        final Guess guess;
        private final Attempt attempt;
        private final Lock lock;

        Granted(Attempt attempt, Lock lock) {
            this.name = attempt.name();
            this.guess = attempt.guess();
            this.attempt = attempt;
            this.lock = lock;
        }

        @Override
        public Optional<Instant> refusedUntil() {
            return Optional.empty();
        }

        @Override
        public void failed() {
            if (!attempt.known()) {
                sources.failed(attempt.origin(), guess.what());
            }
        }

        @Override
        public void close() {
            lock.unlock();
        }
    }
}

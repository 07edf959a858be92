package org.wardkey.identity.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
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

    static final int PLACES = 100;

    private static final System.Logger LOG = System.getLogger(Throttle.class.getName());

    /** One for each thing that is guessed at; a few share one. */
    private final Lock[] oneByOne =
            Stream.generate(ReentrantLock::new).limit(1_024).toArray(Lock[]::new);

    /**
     * So many at once, and no more: each holds one of the server's 200 threads until it is compared, and the others are for
     * whoever has signed in. Each processor compares about 30 in a second.
     */
    private final Semaphore places = new Semaphore(PLACES);

    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

    @Inject
    private Counting counting;

    @Inject
    private SourceLimit sources;

    @Inject
    private Tallies tallies;

    @Inject
    private Clock clock;

    /**
     * Asks for a turn. Whoever gets one closes it.
     *
     * @throws TooManyAtOnce if so many have a turn, or wait for one, that there is no place
     */
    public Turn turn(Guess guess, Origin origin) {
        if (!places.tryAcquire()) {
            tellOps();
            throw new TooManyAtOnce();
        }
        Turn turn = null;
        try {
            turn = new Placed(admitted(guess, origin), places);
            return turn;
        } finally {
            if (turn == null) {
                places.release();
            }
        }
    }

    /** Once a minute: whoever floods the portal is not to flood its log. */
    private void tellOps() {
        Instant now = clock.instant();
        Instant before = told.get();
        if (Duration.between(before, now).abs().compareTo(Duration.ofMinutes(1)) >= 0
                && told.compareAndSet(before, now)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} passwords and codes are being compared: whoever comes now is told to try again",
                    PLACES);
        }
    }

    private Turn admitted(Guess guess, Origin origin) {
        Optional<Turn> known = Attempt.ofKnownBrowser(guess, origin)
                .map(this::turn)
                .filter(turn -> turn.refusedUntil().isEmpty());
        // Whoever used up what a known browser has, has what everybody has.
        return known.orElseGet(() -> sources.refusedUntil(origin, guess.what())
                .map(this::refusedForTheSource)
                .orElseGet(() -> turn(Attempt.of(guess, origin))));
    }

    private Turn turn(Attempt attempt) {
        Lock lock = oneByOne[Math.floorMod(attempt.name().hashCode(), oneByOne.length)];
        lock.lock();
        boolean granted = false;
        try {
            Admission admission = counting.admit(attempt);
            granted = admission.refusedUntil().isEmpty();
            return granted
                    ? new Granted(admission, counting, lock)
                    : new Refused(admission.refusedUntil().get(), false, () -> counting.idle(attempt));
        } finally {
            if (!granted) {
                lock.unlock();
            }
        }
    }

    /** Whoever was asked for: there is nothing that its time could tell. */
    private Turn refusedForTheSource(Instant until) {
        return new Refused(until, true, () -> {});
    }

    /** Begins anew for an authenticator that was bound again, in the caller's transaction. */
    void boundAgain(AccountId account, String what) {
        tallies.clear("account/" + account.value() + '/' + what, account, true);
    }
}

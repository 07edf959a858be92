package org.wardkey.identity.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardkey.identity.AccountId;

/**
 * The waits of an account, as staff see and shorten them. To shorten one opens one guess more and no new count: what was
 * wrong before stays counted, and the next wait is longer (standards part 2, row 29).
 */
@ApplicationScoped
public class Waits {

    private Tallies tallies;
    private Schedule schedule;
    private Clock clock;

    @Inject
    Waits(Tallies tallies, Schedule schedule, Clock clock) {
        this.tallies = tallies;
        this.schedule = schedule;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected Waits() {
        // for the container's proxy
    }

    /** Those that go on, by name; of browsers that the person used before none, as they keep nobody out. */
    public List<Wait> of(AccountId account) {
        Instant now = clock.instant();
        return tallies.of(account).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> wait(one.getKey(), one.getValue(), now).stream())
                .toList();
    }

    /**
     * Ends those that end by themselves, in the caller's transaction: the person can try once, now. What is not compared
     * until it is set up again stays so (NIST N12).
     *
     * @return whether there was any
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean end(AccountId account) {
        Instant now = clock.instant();
        List<Wait> ended =
                of(account).stream().filter(one -> one.until().isPresent()).toList();
        // The whole wait ago: it is over, and the count stands.
        ended.forEach(one -> tallies.redate(
                name(account, one.what()), one.failures(), now.minus(schedule.waitAfter(one.failures()))));
        return !ended.isEmpty();
    }

    private Optional<Wait> wait(String name, Tally tally, Instant now) {
        String what = name.substring(name.lastIndexOf('/') + 1);
        if (schedule.overAfter(tally.failures())) {
            return Optional.of(new Wait(what, tally.failures(), Optional.empty()));
        }
        Duration wait = tally.waitFrom(now, schedule);
        return wait.isZero()
                ? Optional.empty()
                : Optional.of(new Wait(what, tally.failures(), Optional.of(now.plus(wait))));
    }

    private static String name(AccountId account, String what) {
        return "account/" + account.value() + '/' + what;
    }
}

package org.wardkey.identity.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * Failures in a row at one thing that can be guessed.
 *
 * @param failures how many, 0 after a success
 * @param failedAt when the last was
 */
record Tally(int failures, Instant failedAt) {

    Tally {
        if (failures < 0) {
            throw new IllegalArgumentException("failures are counted from 0");
        }
    }

    Tally afterFailure(Instant now) {
        return new Tally(failures + 1, now);
    }

    /**
     * How long to wait from now on; zero if not at all. A clock that was put back adds nothing: the wait begins again now
     * and is no longer than it ever was.
     */
    Duration waitFrom(Instant now, Schedule schedule) {
        Duration whole = schedule.waitAfter(failures);
        Duration passed = Duration.between(failedAt, now);
        if (passed.isNegative()) {
            return whole;
        }
        return passed.compareTo(whole) < 0 ? whole.minus(passed) : Duration.ZERO;
    }

    /** Whether the clock was put back since the last failure. */
    boolean ahead(Instant now) {
        return now.isBefore(failedAt);
    }

    /** The same failures, as if the last had been now. */
    Tally redated(Instant now) {
        return new Tally(failures, now);
    }
}

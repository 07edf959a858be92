package org.wardkey.identity.throttle;

import java.time.Duration;

/**
 * How long somebody waits after so many failures in a row: not at all after the first few, then twice as long each time,
 * up to a longest wait; after the last failure nothing is compared any more until the authenticator is bound again (NIST
 * N12, N13).
 *
 * @param free failures before the first wait, at least 1
 * @param first the wait after that many failures
 * @param longest no wait is longer
 * @param most failures after which it is over, {@value #CEILING} at most
 */
record Schedule(int free, Duration first, Duration longest, int most) {

    /** NIST SP 800-63B section 3.2.2: no more than 100 consecutive failures (N12). */
    static final int CEILING = 100;

    Schedule {
        if (free < 1 || most < free || most > CEILING) {
            throw new IllegalArgumentException("1 to " + CEILING + " failures, some of them free of a wait");
        }
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a first wait, and a longest that is not shorter");
        }
    }

    /** The wait after this many failures in a row, counted from the last of them. */
    Duration waitAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = first;
        for (int more = failures - free; more > 0 && wait.compareTo(longest) < 0; more--) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Whether nothing is compared any more after this many failures in a row. */
    boolean overAfter(int failures) {
        return failures >= most;
    }
}

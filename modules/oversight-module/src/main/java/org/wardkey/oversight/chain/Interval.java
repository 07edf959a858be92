package org.wardkey.oversight.chain;

import java.time.Duration;

/** Says of each second whether something is due in it. By the machine's own counter, which no change of clock disturbs. */
final class Interval {

    /** A second's tick may come a little early. */
    private static final Duration EARLY = Duration.ofMillis(500);

    private final Duration first;

    private boolean begun = true;
    private long last = System.nanoTime();

    /** @param first how long after this object was made it is due for the first time, if that is sooner than always */
    Interval(Duration first) {
        this.first = first;
    }

    /** Whether it is due; if so, the next time is as long after now as the interval is. */
    boolean isDue(Duration every) {
        long now = System.nanoTime();
        Duration wait = begun && first.compareTo(every) < 0 ? first : every;
        if (now - last < wait.minus(EARLY).toNanos()) {
            return false;
        }
        begun = false;
        last = now;
        return true;
    }
}

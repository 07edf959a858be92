package org.wardkey.oversight.notice;

import java.time.Duration;

/** How long a letter waits for its next try: a minute, then twice as long each time, four hours at most; for three days. */
final class Patience {

    /** After so many tries it is given up. */
    static final int MOST_TRIES = 25;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);

    /** More doublings than that are longer than the longest. */
    private static final int DOUBLINGS = 10;

    private Patience() {}

    /** @param tries how many there were before this one */
    static Duration after(int tries) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    static boolean isOver(int tries) {
        return tries >= MOST_TRIES;
    }
}

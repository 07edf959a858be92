package org.wardkey.oversight.chain;

import java.time.Duration;

/**
 * How soon an entry is out of reach. Until it is linked, who may write to the tables can change it unseen; until the next
 * checkpoint, who may do that and keeps an old copy of the head row can cut it off unseen.
 *
 * @param link how often new entries are linked, 1 s to 1 h
 * @param checkpoint how often a checkpoint is taken, 1 s to 1 day
 */
record ChainPace(Duration link, Duration checkpoint) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST_LINK = Duration.ofHours(1);
    private static final Duration LONGEST_CHECKPOINT = Duration.ofDays(1);

    ChainPace {
        check("wardkey.audit.link.every", link, LONGEST_LINK);
        check("wardkey.audit.checkpoint.every", checkpoint, LONGEST_CHECKPOINT);
    }

    private static void check(String setting, Duration value, Duration longest) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "The setting " + setting + " is " + value + ". Set it to " + SHORTEST + " to " + longest + '.');
        }
    }
}

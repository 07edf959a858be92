package org.wardkey.oversight.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that ops did to the chain, vouched for by its tag.
 *
 * @param kind what it was
 * @param at the link behind which the chain goes on
 * @param madeAt when it was done
 */
record Landmark(Kind kind, Link at, Instant madeAt) {

    Landmark {
        // As exactly as a database keeps it: the tag speaks of what is read again.
        madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** What the tag vouches for. */
    byte[] statement() {
        return ("wardkey audit landmark\n" + kind + '\n' + at.position() + '\n'
                        + at.hash().hex() + '\n' + madeAt)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a checkpoint of earlier speaks of links that ops have said are lost. */
    boolean voids(Checkpoint checkpoint) {
        return kind == Kind.RESUMED
                && at.position() < checkpoint.position()
                && !checkpoint.at().isAfter(madeAt);
    }

    /** What was done. The names are stored. */
    enum Kind {

        /** Entries that were kept long enough were removed, up to that link. */
        PRUNED,

        /** The chain had been damaged behind that link, and goes on there. */
        RESUMED
    }
}

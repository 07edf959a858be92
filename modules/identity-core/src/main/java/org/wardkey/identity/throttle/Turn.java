package org.wardkey.identity.throttle;

import java.time.Instant;
import java.util.Optional;

/**
 * A turn at guessing. Whoever compares asks for one before, says afterwards how it ended, and closes it.
 *
 * <p>A turn that is granted is counted before or right after the comparison, by one conditional write: of any number of
 * attempts at once, on any node, no more come to a comparison than the schedule allows.
 */
public interface Turn extends AutoCloseable {

    /** Nothing may be compared before this; nothing, if the turn is granted. {@link Instant#MAX}: never again. */
    Optional<Instant> refusedUntil();

    /**
     * Whether the refusal is for the source. It says nothing about whoever was asked for, so there is nothing that its time
     * could tell, and no work is done for it: a flood from there costs little.
     */
    default boolean costsNothing() {
        return false;
    }

    /** The comparison found nothing. */
    void failed();

    /** The comparison was right: the failures before it are over. */
    void succeeded();

    /** The proof was right, but used before: that is neither. */
    void undecided();

    @Override
    void close();
}

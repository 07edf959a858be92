package org.wardkey.identity.throttle;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A turn that takes one of the places that there are.
 *
 * @param turn the turn
 * @param places where its place is given back
 */
record Placed(Turn turn, Semaphore places) implements Turn {

    @Override
    public Optional<Instant> refusedUntil() {
        return turn.refusedUntil();
    }

    @Override
    public boolean costsNothing() {
        return turn.costsNothing();
    }

    @Override
    public void failed() {
        turn.failed();
    }

    @Override
    public void succeeded() {
        turn.succeeded();
    }

    @Override
    public void undecided() {
        turn.undecided();
    }

    @Override
    public void close() {
        try {
            turn.close();
        } finally {
            places.release();
        }
    }
}

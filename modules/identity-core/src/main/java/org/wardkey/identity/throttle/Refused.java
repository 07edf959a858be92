package org.wardkey.identity.throttle;

import java.time.Instant;
import java.util.Optional;

/**
 * A turn in which nothing may be compared.
 *
 * @param until from then on it may
 * @param costsNothing whether it is for the source, and its time may be another
 * @param atClose what the refusal costs, so that its time tells nothing
 */
record Refused(Instant until, boolean costsNothing, Runnable atClose) implements Turn {

    @Override
    public Optional<Instant> refusedUntil() {
        return Optional.of(until);
    }

    @Override
    public void failed() {
        throw new IllegalStateException("nothing may be compared in a turn that is refused");
    }

    @Override
    public void succeeded() {
        failed();
    }

    @Override
    public void undecided() {
        failed();
    }

    @Override
    public void close() {
        atClose.run();
    }
}

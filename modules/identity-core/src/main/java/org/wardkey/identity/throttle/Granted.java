package org.wardkey.identity.throttle;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** A turn to compare: until it is closed, nobody at this node has another at the same thing. */
final class Granted implements Turn {

    private final Admission admitted;
    private final Counting counting;
    private final Lock held;

    Granted(Admission admitted, Counting counting, Lock held) {
        this.admitted = admitted;
        this.counting = counting;
        this.held = held;
    }

    @Override
    public Optional<Instant> refusedUntil() {
        return Optional.empty();
    }

    @Override
    public void failed() {
        counting.failed(admitted);
    }

    @Override
    public void succeeded() {
        counting.succeeded(admitted);
    }

    @Override
    public void undecided() {
        counting.undecided(admitted);
    }

    @Override
    public void close() {
        held.unlock();
    }
}

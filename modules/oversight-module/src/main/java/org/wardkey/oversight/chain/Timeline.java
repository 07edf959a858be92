package org.wardkey.oversight.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When which position had been reached, by the checkpoints; about one a day is remembered. A checkpoint is believed no more
 * than the later ones allow, so that a clock that was fast for a while says nothing.
 */
final class Timeline {

    private static final Duration STEP = Duration.ofDays(1);

    private final NavigableMap<Long, Instant> reached = new TreeMap<>();
    private boolean ready;

    void add(Checkpoint checkpoint) {
        ready = false;
        Map.Entry<Long, Instant> last = reached.lowerEntry(checkpoint.position());
        if (last == null
                || Duration.between(last.getValue(), checkpoint.at()).abs().compareTo(STEP) >= 0) {
            reached.merge(checkpoint.position(), checkpoint.at(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** A time before which the link at this position cannot have been made. */
    Instant before(long position) {
        if (!ready) {
            believeTheLaterOnes();
            ready = true;
        }
        Map.Entry<Long, Instant> last = reached.lowerEntry(position);
        return last == null ? Instant.EPOCH : last.getValue();
    }

    private void believeTheLaterOnes() {
        Instant earliest = Instant.MAX;
        for (Map.Entry<Long, Instant> next : reached.descendingMap().entrySet()) {
            earliest = next.getValue().isBefore(earliest) ? next.getValue() : earliest;
            next.setValue(earliest);
        }
    }
}

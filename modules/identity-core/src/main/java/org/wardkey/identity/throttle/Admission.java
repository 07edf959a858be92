package org.wardkey.identity.throttle;

import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt was told when it asked to be compared.
 *
 * @param attempt under the name that its tally has
 * @param counted whether it was counted as a failure, before it is known to be one
 * @param refusedUntil before this it is not compared; {@link Instant#MAX}: never
 */
record Admission(Attempt attempt, boolean counted, Optional<Instant> refusedUntil) {

    static Admission countedAfterwards(Attempt attempt) {
        return new Admission(attempt, false, Optional.empty());
    }

    static Admission countedBefore(Attempt attempt) {
        return new Admission(attempt, true, Optional.empty());
    }

    static Admission refused(Attempt attempt, Instant until) {
        return new Admission(attempt, false, Optional.of(until));
    }
}

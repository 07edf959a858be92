package org.wardkey.web.health;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the portal's clock went on steadily of late, by the readings that it is shown. */
final class Steadiness {

    /** How long a jump is seen: long enough for whoever looks every few seconds, and for the people at their codes. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private @Nullable ClockReading reference;

    /** How far the clock jumped since a reading of a minute ago at most, or since the one before, if that is older. */
    synchronized Duration jump(ClockReading now) {
        Duration jump = Optional.ofNullable(reference).map(now::jumpedSince).orElse(Duration.ZERO);
        boolean old =
                reference == null || now.elapsed().minus(reference.elapsed()).compareTo(MEMORY) >= 0;
        if (old) {
            reference = now;
        }
        return jump;
    }
}

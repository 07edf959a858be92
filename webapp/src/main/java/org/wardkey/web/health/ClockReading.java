package org.wardkey.web.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Three clocks, read at the same moment.
 *
 * @param wall the portal's, by which codes and sessions are judged
 * @param elapsed the machine's monotonic clock, from an origin of its own: nobody puts it forward or back
 * @param database the database's, where it can be reached
 * @param uncertain how far apart the readings were: the journey to the database and back
 */
record ClockReading(Instant wall, Duration elapsed, Optional<Instant> database, Duration uncertain) {

    /** How far the portal's clock is from the database's, beyond what the journey explains; zero where that is away. */
    Duration offDatabase() {
        return database.map(theirs -> Duration.between(theirs, wall).abs().minus(uncertain))
                .filter(off -> !off.isNegative())
                .orElse(Duration.ZERO);
    }

    /** How far the portal's clock was put forward or back since an earlier reading. */
    Duration jumpedSince(ClockReading earlier) {
        Duration byWall = Duration.between(earlier.wall, wall);
        return byWall.minus(elapsed.minus(earlier.elapsed)).abs();
    }
}

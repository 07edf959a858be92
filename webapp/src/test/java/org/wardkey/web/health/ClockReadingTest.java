package org.wardkey.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Invariant 14: a clock")
class ClockReadingTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration JOURNEY = Duration.ofSeconds(2);

    @Test
    @DisplayName("is off the database's in either direction, but for the journey there and back")
    void off() {
        assertThat(at(NOON.plus(HOUR), NOON).offDatabase()).isEqualTo(HOUR.minus(JOURNEY));
        assertThat(at(NOON.minus(HOUR), NOON).offDatabase()).isEqualTo(HOUR.minus(JOURNEY));
        assertThat(at(NOON.plus(JOURNEY), NOON).offDatabase()).isZero();
        assertThat(at(NOON, NOON).offDatabase()).isZero();
    }

    @Test
    @DisplayName("is not off a database that is away")
    void away() {
        assertThat(new ClockReading(NOON, Duration.ZERO, Optional.empty(), JOURNEY).offDatabase())
                .isZero();
    }

    @Test
    @DisplayName("that was put forward or back is seen for a minute, and by who looks less often, once")
    void jump() {
        for (Duration jump : new Duration[] {HOUR, HOUR.negated()}) {
            var steadiness = new Steadiness();

            assertThat(steadiness.jump(after(0, Duration.ZERO))).isZero();
            assertThat(steadiness.jump(after(30, Duration.ZERO))).isZero();
            assertThat(steadiness.jump(after(31, jump))).isEqualTo(HOUR);
            assertThat(steadiness.jump(after(59, jump))).isEqualTo(HOUR);
            assertThat(steadiness.jump(after(60, jump))).isEqualTo(HOUR);
            assertThat(steadiness.jump(after(61, jump))).isZero();
            assertThat(steadiness.jump(after(4_000, jump.multipliedBy(2)))).isEqualTo(HOUR);
            assertThat(steadiness.jump(after(9_000, jump.multipliedBy(2)))).isZero();
        }
    }

    private static ClockReading at(Instant wall, Instant database) {
        return new ClockReading(wall, Duration.ZERO, Optional.of(database), JOURNEY);
    }

    /** So many seconds after noon, on a clock that was put on. */
    private static ClockReading after(long seconds, Duration putOn) {
        Duration elapsed = Duration.ofSeconds(seconds);
        return new ClockReading(NOON.plus(elapsed).plus(putOn), elapsed, Optional.empty(), Duration.ZERO);
    }
}

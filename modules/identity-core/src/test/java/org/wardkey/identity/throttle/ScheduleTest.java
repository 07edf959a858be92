package org.wardkey.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "after {0} failures: {1}")
    @DisplayName(
            "N13, ASVS V6.1.1: as it is delivered, five tries are free, and then the wait doubles from 30 s to 1 h")
    @CsvSource({
        "0,PT0S",
        "1,PT0S",
        "4,PT0S",
        "5,PT30S",
        "6,PT1M",
        "7,PT2M",
        "8,PT4M",
        "11,PT32M",
        "12,PT1H",
        "13,PT1H",
        "99,PT1H"
    })
    void delivered(int failures, Duration wait) {
        assertThat(Throttles.DELIVERED.waitAfter(failures)).isEqualTo(wait);
    }

    @Test
    @DisplayName("N12: after 100 failures in a row, and not one before, it is over")
    void over() {
        assertThat(Throttles.DELIVERED.overAfter(99)).isFalse();
        assertThat(Throttles.DELIVERED.overAfter(100)).isTrue();
        assertThat(Throttles.DELIVERED.overAfter(Integer.MAX_VALUE)).isTrue();
    }

    @Test
    @DisplayName("N12: no setting passes the ceiling")
    void ceiling() {
        var second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new Schedule(5, second, second, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(0, second, second, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(5, second, second, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(5, Duration.ZERO, second, 9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(5, second, Duration.ofMillis(999), 9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Schedule(5, second, second, 5).overAfter(5)).isTrue();
    }

    @Property
    @Label("one more failure never makes the wait shorter, and none is longer than the longest")
    void grows(
            @ForAll @IntRange(min = 1, max = 100) int free,
            @ForAll @LongRange(min = 1, max = 7_200) long first,
            @ForAll @LongRange(min = 0, max = 100_000) long more,
            @ForAll @IntRange(min = 0, max = 200) int failures) {
        var longest = Duration.ofSeconds(first + more);
        var schedule = new Schedule(free, Duration.ofSeconds(first), longest, 100);

        Duration wait = schedule.waitAfter(failures);

        assertThat(schedule.waitAfter(failures + 1))
                .isGreaterThanOrEqualTo(wait)
                .isLessThanOrEqualTo(longest);
        assertThat(wait.isZero()).isEqualTo(failures < free);
    }

    @Property
    @Label("at the end of its wait, and not before, the next try is looked at")
    void borders(@ForAll @IntRange(min = 1, max = 99) int failures) {
        var tally = new Tally(failures, NOW);
        Duration wait = Throttles.DELIVERED.waitAfter(failures);

        assertThat(tally.waitFrom(NOW.plus(wait), Throttles.DELIVERED)).isZero();
        assertThat(tally.waitFrom(NOW.plus(wait).minusNanos(1), Throttles.DELIVERED))
                .isEqualTo(wait.isZero() ? Duration.ZERO : Duration.ofNanos(1));
    }

    @Property
    @Label("however the clock jumps, nobody waits longer than the schedule says")
    void clockJumps(
            @ForAll @IntRange(min = 0, max = 99) int failures,
            @ForAll @LongRange(min = -90_000, max = 90_000) long jump) {
        var tally = new Tally(failures, NOW);
        Duration whole = Throttles.DELIVERED.waitAfter(failures);

        Duration wait = tally.waitFrom(NOW.plusSeconds(jump), Throttles.DELIVERED);

        assertThat(wait).isBetween(Duration.ZERO, whole);
        assertThat(tally.redated(NOW.plusSeconds(jump)).failures()).isEqualTo(failures);
    }
}

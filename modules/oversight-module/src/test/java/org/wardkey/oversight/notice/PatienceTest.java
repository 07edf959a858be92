package org.wardkey.oversight.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A letter that nobody takes")
class PatienceTest {

    @Test
    @DisplayName("waits a minute, then twice as long each time, and four hours at most")
    void waits() {
        assertThat(IntStream.range(0, 10).mapToObj(Patience::after).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L);
        assertThat(Patience.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    @DisplayName("is tried for a weekend, and then given up")
    void givenUp() {
        Duration inAll = Stream.iterate(0, tries -> !Patience.isOver(tries), tries -> tries + 1)
                .map(Patience::after)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(inAll).isBetween(Duration.ofHours(63), Duration.ofDays(4));
        assertThat(Patience.isOver(Patience.MOST_TRIES - 1)).isFalse();
        assertThat(Patience.isOver(Patience.MOST_TRIES)).isTrue();
    }
}

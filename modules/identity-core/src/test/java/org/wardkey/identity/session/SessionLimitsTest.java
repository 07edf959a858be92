package org.wardkey.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.identity.Role;

@DisplayName("A session")
class SessionLimitsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final SessionLimits limits = new SessionLimits(
            Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(15), Duration.ofHours(10));

    @ParameterizedTest(name = "{0}: used after {1}, looked at after {2}: over is {3}")
    @DisplayName("ASVS V7.3.1, V7.3.2, N15, N16: ends after the time without use, and after the time in all")
    @CsvSource({
        "DOCTOR,PT0S,PT29M59S,false",
        "DOCTOR,PT0S,PT30M,true",
        "DOCTOR,PT11H45M,PT11H59M59S,false",
        "DOCTOR,PT11H45M,PT12H,true",
        "ADMINISTRATOR,PT0S,PT14M59S,false",
        "ADMINISTRATOR,PT0S,PT15M,true",
        "REGISTRATION_DESK,PT9H50M,PT9H59M59S,false",
        "REGISTRATION_DESK,PT9H50M,PT10H,true"
    })
    void ends(Role role, Duration used, Duration now, boolean over) {
        assertThat(limits.over(Set.of(role), NOW, NOW.plus(used), NOW.plus(now)))
                .isEqualTo(over);
    }

    @Test
    @DisplayName("WCAG 2.2.1: says how long it goes on, whichever of the two ends comes first")
    void left() {
        var doctor = Set.of(Role.DOCTOR);

        assertThat(limits.left(doctor, NOW, NOW, NOW.plusSeconds(60))).isEqualTo(Duration.ofMinutes(29));
        assertThat(limits.left(doctor, NOW, NOW.plus(Duration.ofMinutes(715)), NOW.plus(Duration.ofMinutes(718))))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(limits.left(doctor, NOW, NOW, NOW.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    @DisplayName("is ended by no clock that is put back")
    void clockPutBack() {
        assertThat(limits.over(Set.of(Role.DOCTOR), NOW, NOW.plusSeconds(60), NOW.minusSeconds(3_600)))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("N15, N16: is made longer than the ceilings by no setting")
    @CsvSource({
        "PT61M,PT12H,PT15M,PT12H",
        "PT30M,PT25H,PT15M,PT12H",
        "PT30M,PT12H,PT16M,PT12H",
        "PT30M,PT12H,PT15M,PT13H",
        "PT59S,PT12H,PT15M,PT12H",
        "PT30M,PT29M,PT15M,PT12H"
    })
    void ceilings(Duration idle, Duration absolute, Duration administrativeIdle, Duration administrativeAbsolute) {
        assertThatThrownBy(() -> new SessionLimits(idle, absolute, administrativeIdle, administrativeAbsolute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wardkey.session");
    }
}

package org.wardkey.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Role;

@DisplayName("F22: devices may be trusted")
class TrustSettingsTest {

    private static final List<String> WARDS = List.of("10.20.0.0/16", " fd00:20::/32 ");
    private static final Origin HOME = new Origin("203.0.113.7", "");

    @Test
    @DisplayName("by everybody but those with an administrative role, whatever else they are")
    void roles() {
        var settings = new TrustSettings(30, List.of());

        for (Role role : Role.values()) {
            assertThat(settings.allow(Set.of(role), HOME)).as("%s", role).isEqualTo(!role.administrative());
        }
        assertThat(settings.allow(EnumSet.allOf(Role.class), HOME)).isFalse();
    }

    @Test
    @DisplayName("but not on the networks of shared workstations")
    void sharedWorkstations() {
        var settings = new TrustSettings(30, WARDS);

        assertThat(settings.allow(Set.of(Role.DOCTOR), HOME)).isTrue();
        assertThat(settings.allow(Set.of(Role.DOCTOR), new Origin("10.20.255.1", "")))
                .isFalse();
        assertThat(settings.allow(Set.of(Role.DOCTOR), new Origin("fd00:20::7", "")))
                .isFalse();
        assertThat(settings.allow(Set.of(Role.DOCTOR), new Origin("10.21.0.1", "")))
                .isTrue();
    }

    @Test
    @DisplayName("for 1 to 90 days, or not at all; other settings stop the start")
    void days() {
        assertThat(new TrustSettings(90, List.of()).lifetime()).isEqualTo(Duration.ofDays(90));
        assertThat(new TrustSettings(0, List.of()).allow(Set.of(Role.PATIENT), HOME))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustSettings(91, List.of()))
                .withMessageContaining("wardkey.trusted-devices.days");
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustSettings(-1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustSettings(30, List.of("ward seven")))
                .withMessageContaining("wardkey.shared-workstations");
    }

    @Test
    @DisplayName("by a token of which two parts of 128 random bits are all, and which prints neither")
    void token() {
        var token = TrustToken.draw(new SecureRandom());

        assertThat(token.text()).matches("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{22}");
        assertThat(TrustToken.read(token.text()))
                .hasValueSatisfying(read -> assertThat(read.digest()).isEqualTo(token.digest()));
        assertThat(token.next(new SecureRandom()).digest()).isNotEqualTo(token.digest());
        assertThat(token.toString()).doesNotContain(token.series());
        assertThat(TrustToken.read(token.text() + "x")).isEmpty();
        assertThat(TrustToken.read("")).isEmpty();
    }
}

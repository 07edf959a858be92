package org.wardkey.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Role;
import org.wardkey.identity.factor.SecondFactorPolicy.Demand;

class SecondFactorPoliciesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"optional, NOTHING", "encouraged, REMIND", "required, REQUIRE"})
    void theSettingOfARoleDecides(String setting, Demand demand) {
        var policies = policies(NOW, Map.of("wardkey.second-factor.doctor", setting));

        assertThat(policies.demand(Set.of(Role.DOCTOR))).isEqualTo(demand);
        assertThat(policies.demand(Set.of(Role.PATIENT))).isEqualTo(Demand.REMIND);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGISTRATION_DESK", "ADMINISTRATOR"})
    @DisplayName("ASVS V6.3.3: no setting lets somebody with an administrative role go without a second factor")
    void theFloor(Role role) {
        var policies = policies(
                NOW,
                Map.of(
                        "wardkey.second-factor.staff", "optional",
                        "wardkey.second-factor.registration-desk", "optional",
                        "wardkey.second-factor.administrator", "optional"));

        assertThat(policies.demand(Set.of(Role.STAFF, role))).isEqualTo(Demand.REQUIRE);
    }

    @Test
    void ofSeveralRolesTheStrongestCounts() {
        var policies = policies(
                NOW,
                Map.of(
                        "wardkey.second-factor.staff", "optional",
                        "wardkey.second-factor.doctor", "required",
                        "wardkey.second-factor.patient", "encouraged"));

        assertThat(policies.demand(Set.of(Role.STAFF, Role.DOCTOR, Role.PATIENT)))
                .isEqualTo(Demand.REQUIRE);
        assertThat(policies.demand(Set.of(Role.STAFF, Role.PATIENT))).isEqualTo(Demand.REMIND);
        assertThat(policies.demand(Set.of())).isEqualTo(Demand.NOTHING);
    }

    @Test
    @DisplayName("required from a day: from its first minute where the hospital is, and not a moment before")
    void fromTheFirstMinute() {
        var midnightInIndia = Instant.parse("2027-01-30T18:30:00Z");
        var setting = Map.of("wardkey.second-factor.doctor", "required-from:2027-01-31");

        assertThat(policies(midnightInIndia.minusNanos(1), setting).demand(Set.of(Role.DOCTOR)))
                .isEqualTo(Demand.REMIND);
        assertThat(policies(midnightInIndia, setting).demand(Set.of(Role.DOCTOR)))
                .isEqualTo(Demand.REQUIRE);
    }

    @Property
    @Label("required from a day: the wall clock of the hospital decides, in whichever zone it is")
    void wallClock(@ForAll @LongRange(min = -200_000, max = 200_000) long seconds) {
        var zone = ZoneId.of("America/New_York");
        var midnight = LocalDate.of(2027, 1, 31).atStartOfDay(zone).toInstant();
        var policies = policies(
                midnight.plus(Duration.ofSeconds(seconds)),
                Map.of(
                        "wardkey.second-factor.patient",
                        "required-from:2027-01-31",
                        "wardkey.hospital.time-zone",
                        zone.getId()));

        assertThat(policies.demand(Set.of(Role.PATIENT))).isEqualTo(seconds < 0 ? Demand.REMIND : Demand.REQUIRE);
    }

    @Test
    void thePersonIsToldTheFirstOfTheDays() {
        var policies = policies(
                NOW,
                Map.of(
                        "wardkey.second-factor.staff", "required-from:2027-03-01",
                        "wardkey.second-factor.doctor", "required-from:2027-02-01"));

        assertThat(policies.requiredFrom(Set.of(Role.STAFF, Role.DOCTOR))).contains(LocalDate.of(2027, 2, 1));
        assertThat(policies.requiredFrom(Set.of(Role.PATIENT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Required", "none", "required-from:", "required-from:31.01.2027", "required-from:2027-02-30"
            })
    void aSettingThatMeansNothingStopsTheStart(String setting) {
        var settings = Map.of("wardkey.second-factor.doctor", setting);

        assertThatThrownBy(() -> policies(NOW, settings)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SecondFactorPolicies policies(Instant now, Map<String, String> settings) {
        return Factors.policies(Clock.fixed(now, ZoneOffset.UTC), settings);
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.oversight.analytics.Analytics;
import org.wardkey.oversight.analytics.DailyCount;
import org.wardkey.oversight.analytics.DailyCounts;
import org.wardkey.oversight.chain.AuditChain;

@ContainerTest
@DisplayName("F20: what happens is counted by day")
class DailyCountsIT {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Optional<FactorKind> APP = Optional.of(new FactorKind("authenticator-app"));

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private AuditChain chain;

    @Inject
    private Analytics analytics;

    @Inject
    private DailyCounts counts;

    @Inject
    private AtOnce atOnce;

    @Inject
    private MovableClock clock;

    /** A day that no other test has used. */
    @BeforeEach
    void nextDay() {
        clock.forward(Duration.ofDays(1));
        count();
    }

    @Test
    @DisplayName("by action, outcome, kind of factor and kind of people, and by no name")
    void byKind() {
        Person doctor = people.doctor().withAuthenticator();
        Person patient = people.patient();
        signIns.now(doctor);
        signIns.with(doctor, "000000");
        signIns.password(patient);
        signIns.password(patient);

        count();

        assertThat(times(Action.SIGN_IN, Outcome.DONE, APP, PersonKind.DOCTOR)).isEqualTo(1);
        assertThat(times(Action.FACTOR_ADDED, Outcome.DONE, APP, PersonKind.DOCTOR))
                .isEqualTo(1);
        assertThat(times(Action.SECOND_FACTOR_CHECK, Outcome.REFUSED, APP, PersonKind.DOCTOR))
                .isEqualTo(1);
        assertThat(times(Action.SIGN_IN, Outcome.DONE, Optional.empty(), PersonKind.PATIENT))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("once, whichever node is at it: of sixteen who count at once, each entry is counted by one")
    void once() throws Exception {
        Person patient = people.patient();
        for (int i = 0; i < 5; i++) {
            signIns.password(patient);
        }
        chain.link();

        atOnce.call(() -> counts.countNext());
        count();

        assertThat(times(Action.SIGN_IN, Outcome.DONE, Optional.empty(), PersonKind.PATIENT))
                .isEqualTo(5);
    }

    @Test
    @DisplayName("on the day that it is where the hospital is")
    void day() {
        Person patient = people.patient();
        // A quarter past midnight there is the day before at Greenwich.
        var midnight = today().plusDays(1).atTime(0, 15).atZone(INDIA).toInstant();
        clock.forward(Duration.between(clock.instant(), midnight));
        signIns.password(patient);

        count();

        assertThat(times(Action.SIGN_IN, Outcome.DONE, Optional.empty(), PersonKind.PATIENT))
                .isEqualTo(1);
        assertThat(LocalDate.ofInstant(midnight, ZoneId.of("UTC"))).isEqualTo(today().minusDays(1));
    }

    private void count() {
        chain.link();
        analytics.count();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), INDIA);
    }

    private long times(Action action, Outcome outcome, Optional<FactorKind> factor, PersonKind of) {
        return counts.between(today(), today()).stream()
                .filter(count -> count.action() == action && count.outcome() == outcome)
                .filter(count -> count.factor().equals(factor) && count.people().equals(Optional.of(of)))
                .mapToLong(DailyCount::times)
                .sum();
    }
}

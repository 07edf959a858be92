package org.wardkey.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.place.Measure;

@DisplayName("F23: on the ladder, from an unusual place,")
class UnusualPlaceTest {

    private static final String MEERA = "meera@hospital.example";

    private final Ladder house = new Ladder();
    private AccountId meera;

    @BeforeEach
    void doctor() {
        meera = house.doctor(MEERA);
    }

    @Test
    @DisplayName("a right password is refused as a wrong one is, and the trail knows better")
    void refused() {
        house.arrivals.unusual(Measure.REFUSE);

        FirstStep wrong = house.password(MEERA, "wrong");
        FirstStep right = house.password(MEERA, Ladder.PASSWORD);

        assertThat(right).isEqualTo(wrong).isEqualTo(new FirstStep.Refused());
        assertThat(house.event()).satisfies(event -> {
            assertThat(event.action()).isEqualTo(Action.UNUSUAL_PLACE);
            assertThat(event.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(event.detail()).isEqualTo("new-country DE");
            assertThat(event.subject()).isEqualTo(meera);
        });
        assertThat(house.arrivals.remembered()).isEmpty();
        assertThat(house.sessions.begun()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"NOTICE", "STEP_UP", "REFUSE"})
    @DisplayName("nothing is told after a wrong password, and nobody's places are looked for where nobody is there")
    void afterARightPasswordOnly(Measure measure) {
        house.arrivals.unusual(measure);

        house.password(MEERA, "wrong");
        house.password("nobody@hospital.example", Ladder.PASSWORD);

        assertThat(house.events.fired()).extracting(SecurityEvent::action).containsOnly(Action.PASSWORD_CHECK);
        assertThat(house.arrivals.asked()).containsExactly(Optional.of(meera), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"NOTICE", "STEP_UP"})
    @DisplayName("who has no second factor gets in and is told: no code could be asked, and nobody is locked out")
    void withoutAFactor(Measure measure) {
        house.arrivals.unusual(measure);

        assertThat(house.password(MEERA, Ladder.PASSWORD)).isInstanceOf(FirstStep.Complete.class);

        assertThat(house.events.fired())
                .extracting(SecurityEvent::action)
                .containsExactly(Action.UNUSUAL_PLACE, Action.SIGN_IN);
        assertThat(house.arrivals.remembered()).containsExactly(meera);
    }

    @Test
    @DisplayName("a place is known when somebody got in, not when they had the password")
    void known() {
        house.app.give(meera, "app-1");

        var pending = house.pending(MEERA);
        assertThat(house.arrivals.remembered()).isEmpty();

        assertThat(house.code(pending, "app-1")).isInstanceOf(SecondStep.Complete.class);
        assertThat(house.arrivals.remembered()).containsExactly(meera);
    }

    @Test
    @DisplayName("a code is refused too: the password may have been given from elsewhere. It is not spent")
    void secondStep() {
        house.app.give(meera, "app-1");
        var pending = house.pending(MEERA);
        house.arrivals.unusual(Measure.REFUSE);

        assertThat(house.code(pending, "app-1")).isInstanceOf(SecondStep.Ended.class);

        assertThat(house.event().action()).isEqualTo(Action.UNUSUAL_PLACE);
        assertThat(house.event().outcome()).isEqualTo(Outcome.REFUSED);
        house.arrivals.unusual(Measure.OFF);
        assertThat(house.code(pending, "app-1")).isInstanceOf(SecondStep.Complete.class);
    }
}

package org.wardkey.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.place.Measure;

@DisplayName("A factor that stands for both steps")
class BothStepsTest {

    private static final String PROOF = "app-1-alone";

    private final Ladder house = new Ladder();
    private AccountId meera = new AccountId(1);

    @BeforeEach
    void doctor() {
        meera = house.doctor("meera@hospital.example");
        house.app.give(meera, "app-2", PROOF);
    }

    @Test
    @DisplayName("signs its owner in, once, and no password of theirs is fresh after it")
    void once() {
        var step = (SecondStep.Complete) both(PROOF);

        assertThat(step.signedIn().account()).isEqualTo(meera);
        assertThat(step.signedIn().usedFactor()).contains(house.app.kind());
        assertThat(step.signedIn().passwordAt()).isBefore(house.clock.instant().minus(Duration.ofDays(365)));
        recorded(Action.SIGN_IN, Outcome.DONE, "without password");
        assertThat(both(PROOF)).isEqualTo(new SecondStep.Wrong());
    }

    @Test
    @DisplayName("does so only where it made sure of its owner")
    void notAlone() {
        assertThat(both("app-2")).isEqualTo(new SecondStep.Wrong());

        recorded(Action.SIGN_IN, Outcome.REFUSED, "wrong code");
    }

    @Test
    @DisplayName(
            "Invariant 5: reads the same where it is nobody's, or its owner's account is shut; the trail knows better")
    void nobodys() {
        assertThat(both("app-9-alone")).isEqualTo(new SecondStep.Wrong());
        recorded(Action.SIGN_IN, Outcome.REFUSED, "unknown");

        house.accounts.shut(meera, AccountState.DISABLED);
        assertThat(both(PROOF)).isEqualTo(new SecondStep.Wrong());
        assertThat(house.sessions.begun()).isEmpty();
    }

    @Test
    @DisplayName("Invariant 1: of two with the same proof, the one who loses the race is not signed in")
    void lostRace() {
        house.app.loseEveryRace();

        assertThat(both(PROOF)).isEqualTo(new SecondStep.Wrong());

        assertThat(house.sessions.begun()).isEmpty();
        recorded(Action.SIGN_IN, Outcome.REFUSED, "used before");
    }

    @Test
    @DisplayName("Invariant 6: takes its turn: after five that were wrong nothing is compared until the wait is over")
    void throttled() {
        for (int i = 0; i < 5; i++) {
            both("app-2");
        }

        assertThat(both(PROOF)).isEqualTo(new SecondStep.Wrong());
        recorded(Action.SIGN_IN, Outcome.REFUSED, "too soon");
        house.clock.move(Duration.ofSeconds(30));
        assertThat(both(PROOF)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("F23: is told of from an unusual place, and refused where that is set, without being spent")
    void place() {
        house.arrivals.unusual(Measure.REFUSE);
        assertThat(both(PROOF)).isEqualTo(new SecondStep.Wrong());
        recorded(Action.UNUSUAL_PLACE, Outcome.REFUSED, "new-country DE");
        assertThat(house.arrivals.remembered()).isEmpty();

        house.arrivals.unusual(Measure.STEP_UP);
        assertThat(both(PROOF)).as("it is the code that would be asked").isInstanceOf(SecondStep.Complete.class);
        assertThat(house.events.fired()).extracting(SecurityEvent::action).contains(Action.UNUSUAL_PLACE);
        assertThat(house.arrivals.remembered()).containsExactly(meera);
    }

    private SecondStep both(String proof) {
        return house.ladder.giveProofOfBoth(proof, Ladder.WARD);
    }

    private void recorded(Action action, Outcome outcome, String detail) {
        SecurityEvent event = house.event();
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.outcome()).isEqualTo(outcome);
        assertThat(event.detail()).isEqualTo(detail);
    }
}

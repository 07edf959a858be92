package org.wardkey.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.SentCodes;
import org.wardkey.identity.place.Measure;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.session.Waiting;

class SecondStepTest {

    private static final String MEERA = "meera@hospital.example";
    private static final String FARIDA = "farida@hospital.example";

    private final Ladder house = new Ladder();
    private AccountId meera = new AccountId(1);

    @BeforeEach
    void aDoctorWithAnApp() {
        meera = house.doctor(MEERA);
        house.app.give(meera, "app-1", "app-2");
        house.paper.give(meera, "paper-1", "paper-2", "paper-3");
    }

    @Test
    void aRightCodeSignsIn() {
        var pending = house.pending(MEERA);
        house.clock.move(Duration.ofSeconds(40));

        var step = (SecondStep.Complete) house.code(pending, "app-1");

        assertThat(step.signedIn())
                .isEqualTo(new SignedIn(
                        meera, 1, Set.of(Role.DOCTOR), pending.passwordAt(), house.app.kind(), house.clock.instant()));
        assertThat(step.codesLeft()).isEmpty();
        recorded(Action.SIGN_IN, Outcome.DONE, "");
        assertThat(house.event().actor()).isEqualTo(meera);
        assertThat(house.event().factor()).isEqualTo(house.app.kind());
    }

    @Test
    @DisplayName("ASVS V6.6.2: no two pending sign-ins are alike, begun in the same moment or not")
    void alike() {
        assertThat(house.pending(MEERA).name())
                .isNotEqualTo(house.pending(MEERA).name());
    }

    @Test
    @DisplayName("F23, ASVS V8.2.4: a code from another place than the password is judged there, and told once")
    void fromElsewhere() {
        house.arrivals.unusual(Measure.NOTICE);

        house.code(house.pending(MEERA), "app-1");
        assertThat(places()).as("at the first step").isEqualTo(1);
        house.code(house.pending(MEERA), "app-2", new Origin("10.9.9.9", "somebody's laptop"));

        assertThat(places()).as("and at each of both").isEqualTo(3);
    }

    private long places() {
        return house.events.actions().stream()
                .filter(Action.UNUSUAL_PLACE::equals)
                .count();
    }

    @Test
    @DisplayName("ASVS V6.6.2: the answer to what was sent for one pending sign-in does not let in another")
    void answer() {
        var one = house.pending(MEERA);
        house.clock.move(Duration.ofSeconds(1));
        var other = house.pending(MEERA);
        house.sent.send(one.name(), "app-7");

        assertThat(house.answer(other, "app-7")).isEqualTo(new SecondStep.Wrong());
        assertThat(house.event().factor()).isEqualTo(SentCodes.KIND);
        var step = (SecondStep.Complete) house.answer(one, "app-7");

        assertThat(step.signedIn().usedFactor()).contains(SentCodes.KIND);
        assertThat(step.trust()).isEmpty();
        recorded(Action.SIGN_IN, Outcome.DONE, "");
        house.clock.move(Duration.ofMinutes(5));
        assertThat(house.answer(one, "app-7")).isEqualTo(new SecondStep.Ended());
    }

    @Test
    @DisplayName("Invariant 2: a backup code signs in once, and the count left is told")
    void backupCode() {
        var step = (SecondStep.Complete) house.code(house.pending(MEERA), "paper-2");

        assertThat(step.codesLeft()).isEqualTo(OptionalInt.of(2));
        assertThat(step.signedIn().usedFactor()).contains(house.paper.kind());
        assertThat(house.code(house.pending(MEERA), "paper-2")).isInstanceOf(SecondStep.AlreadyUsed.class);
    }

    @Test
    @DisplayName("N9: a code that signed in once is refused, and costs no try")
    void usedCode() {
        house.code(house.pending(MEERA), "app-1");
        var pending = house.pending(MEERA);

        assertThat(house.code(pending, "app-1")).isEqualTo(new SecondStep.AlreadyUsed());

        recorded(Action.SECOND_FACTOR_CHECK, Outcome.REFUSED, "used before");
    }

    @Test
    @DisplayName("Invariant 1: of two with the same code, the one who loses the race is not signed in")
    void lostRace() {
        var pending = house.pending(MEERA);
        house.app.loseEveryRace();

        assertThat(house.code(pending, "app-1")).isEqualTo(new SecondStep.AlreadyUsed());

        recorded(Action.SECOND_FACTOR_CHECK, Outcome.REFUSED, "used before");
        assertThat(house.event().factor()).isEqualTo(house.app.kind());
        assertThat(house.events.actions()).doesNotContain(Action.SIGN_IN);
    }

    @Test
    @DisplayName(
            "N11, F21: after five wrong codes nothing is compared until the wait is over, and a right one signs in")
    void wrongCodes() {
        var pending = house.pending(MEERA);
        for (int i = 0; i < 5; i++) {
            assertThat(house.code(pending, "app-9")).isEqualTo(new SecondStep.Wrong());
            recorded(Action.SECOND_FACTOR_CHECK, Outcome.REFUSED, "wrong code");
        }

        assertThat(house.code(pending, "app-1"))
                .isEqualTo(new SecondStep.TooSoon(house.clock.instant().plusSeconds(30)));
        recorded(Action.SECOND_FACTOR_CHECK, Outcome.REFUSED, "too soon");
        house.clock.move(Duration.ofSeconds(30));
        assertThat(house.code(pending, "app-1")).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("a code that signs in begins one session; one that does not begins none")
    void session() {
        var pending = house.pending(MEERA);
        house.code(pending, "app-9");
        assertThat(house.sessions.begun()).isEmpty();

        var step = (SecondStep.Complete) house.code(pending, "app-1");

        assertThat(house.sessions.begun()).containsExactly(step.signedIn());
    }

    @Test
    @DisplayName("a code is not taken for another account than that whose password was right")
    void anotherAccount() {
        AccountId ravi = house.doctor("ravi@hospital.example");
        house.app.give(ravi, "app-7");
        var pending = house.pending(MEERA);

        var waiting = Waiting.of(pending, house.accounts.find(ravi).orElseThrow());

        assertThat(waiting).isEmpty();
    }

    @Test
    @DisplayName("Design section 3: after five minutes the right code is not even looked at")
    void tooLate() {
        var pending = house.pending(MEERA);

        house.clock.move(Duration.ofMinutes(5));

        assertThat(house.code(pending, "app-1")).isEqualTo(new SecondStep.Ended());
        assertThat(house.app.examined()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountState.class,
            names = {"LOCKED", "DISABLED"})
    @DisplayName("Invariant 7: a pending sign-in dies with the account, and does not rise again with it")
    void shut(AccountState state) {
        var pending = house.pending(MEERA);
        house.accounts.shut(meera, state);

        assertThat(house.code(pending, "app-1")).isEqualTo(new SecondStep.Ended());

        house.accounts.shut(meera, AccountState.ACTIVE);
        assertThat(house.code(pending, "app-1")).isEqualTo(new SecondStep.Ended());
        assertThat(house.app.examined()).isEmpty();
    }

    @Test
    @DisplayName("Invariant 7: when all sessions of the account end, a pending sign-in ends too")
    void epoch() {
        var pending = house.pending(MEERA);

        house.accounts.endSessions(meera);

        assertThat(house.code(pending, "app-1")).isEqualTo(new SecondStep.Ended());
    }

    @Test
    @DisplayName("ASVS V2.3.1: who owes a code does not come in by finishing an enrolment")
    void noWayAround() {
        var pending = house.pending(MEERA);

        assertThat(house.ladder.finishEnrolment(pending, Ladder.WARD)).isEqualTo(new SecondStep.Ended());
    }

    @Test
    @DisplayName("ASVS V2.3.1: who must enrol does not come in by a code, nor without a factor")
    void enrolmentIsNotSkipped() {
        AccountId farida = house.administrator(FARIDA);
        house.paper.give(farida, "paper-7");
        var pending = house.pending(FARIDA);

        assertThat(house.code(pending, "paper-7")).isEqualTo(new SecondStep.Ended());
        assertThat(house.ladder.finishEnrolment(pending, Ladder.WARD)).isEqualTo(new SecondStep.Ended());
        assertThat(house.events.actions()).doesNotContain(Action.SIGN_IN);
    }

    @Test
    void theFactorThatWasSetUpCountsAsProved() {
        AccountId farida = house.administrator(FARIDA);
        var pending = house.pending(FARIDA);
        house.paper.give(farida, "paper-7");
        house.app.give(farida, "app-7");
        var stays = pending.inEpoch(house.accounts.endSessions(farida));
        house.clock.move(Duration.ofMinutes(30).minusNanos(1));

        var step = (SecondStep.Complete) house.ladder.finishEnrolment(stays, Ladder.WARD);

        assertThat(step.signedIn().usedFactor()).contains(house.app.kind());
        assertThat(step.signedIn().roles()).containsExactlyInAnyOrder(Role.STAFF, Role.ADMINISTRATOR);
        assertThat(step.codesLeft()).isEmpty();
        recorded(Action.SIGN_IN, Outcome.DONE, "");
        assertThat(house.ladder.finishEnrolment(pending, Ladder.WARD))
                .as("another pending sign-in, of before the set-up")
                .isEqualTo(new SecondStep.Ended());
    }

    @Test
    @DisplayName("an enrolment that takes half an hour does not sign in")
    void enrolmentTooLate() {
        AccountId farida = house.administrator(FARIDA);
        var pending = house.pending(FARIDA);
        house.app.give(farida, "app-7");

        house.clock.move(Duration.ofMinutes(30));

        assertThat(house.ladder.finishEnrolment(pending, Ladder.WARD)).isEqualTo(new SecondStep.Ended());
    }

    private void recorded(Action action, Outcome outcome, String detail) {
        assertThat(house.event().action()).isEqualTo(action);
        assertThat(house.event().outcome()).isEqualTo(outcome);
        assertThat(house.event().detail()).isEqualTo(detail);
        assertThat(house.event().origin()).isEqualTo(Ladder.WARD);
    }
}

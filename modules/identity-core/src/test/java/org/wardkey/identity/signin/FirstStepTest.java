package org.wardkey.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.password.HashedPassword;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.PendingSignIn.Next;
import org.wardkey.identity.session.SignedIn;

class FirstStepTest {

    private static final String MEERA = "meera@hospital.example";

    private final Ladder house = new Ladder();

    @Test
    void withoutAFactorThatPolicyAsksForThePasswordIsEnough() {
        AccountId meera = house.doctor(MEERA);

        var step = (FirstStep.Complete) house.password(" Meera@Hospital.example ", Ladder.PASSWORD);

        assertThat(step.signedIn())
                .isEqualTo(new SignedIn(meera, 1, Set.of(Role.DOCTOR), house.clock.instant(), null, null));
        recorded(Action.SIGN_IN, Outcome.DONE, "");
    }

    @Test
    void whoHasAFactorOwesACode() {
        AccountId meera = house.doctor(MEERA);
        house.app.give(meera, "app-1");

        var step = house.password(MEERA, Ladder.PASSWORD);

        PendingSignIn pending = ((FirstStep.Pending) step).pending();
        assertThat(pending)
                .isEqualTo(new PendingSignIn(
                        meera, 1, Next.SECOND_FACTOR, house.clock.instant(), pending.mark(), Ladder.WARD.address()));
        recorded(Action.PASSWORD_CHECK, Outcome.DONE, "");
        assertThat(house.sessions.begun())
                .as("half-finished sign-ins cost nothing")
                .isEmpty();
    }

    @Test
    @DisplayName("ASVS V6.3.3: whom policy asks for a factor and who has none gets to enrolment and nowhere else")
    void enrolment() {
        AccountId farida = house.administrator("farida@hospital.example");
        // Left over from a factor that is gone: they are no second factor.
        house.paper.give(farida, "paper-1");

        assertThat(house.pending("farida@hospital.example").next()).isEqualTo(Next.ENROLMENT);

        house.app.give(farida, "app-1");
        assertThat(house.pending("farida@hospital.example").next()).isEqualTo(Next.SECOND_FACTOR);
    }

    @Test
    @DisplayName(
            "Invariant 5: an unknown person and a wrong password get one answer at one cost; the trail knows better")
    void unknownOrWrong() {
        house.doctor(MEERA);

        assertThat(house.password("nobody@hospital.example", Ladder.PASSWORD)).isEqualTo(new FirstStep.Refused());
        assertThat(house.event().subject()).isNull();
        recorded(Action.PASSWORD_CHECK, Outcome.REFUSED, "unknown");
        assertThat(house.password("' or 1=1 --", Ladder.PASSWORD)).isEqualTo(new FirstStep.Refused());
        assertThat(house.password(MEERA, "wrong")).isEqualTo(new FirstStep.Refused());
        recorded(Action.PASSWORD_CHECK, Outcome.REFUSED, "wrong password");
        assertThat(house.passwords.comparisons()).isEqualTo(3);
        assertThat(house.events.fired()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountState.class,
            names = {"LOCKED", "DISABLED"})
    @DisplayName(
            "Invariant 5: a shut account with the right password gets the answer of an unknown one, at the same cost")
    void shut(AccountState state) {
        AccountId meera = house.doctor(MEERA);
        house.app.give(meera, "app-1");
        house.accounts.shut(meera, state);

        assertThat(house.password(MEERA, Ladder.PASSWORD)).isEqualTo(new FirstStep.Refused());

        assertThat(house.passwords.comparisons()).isEqualTo(1);
        assertThat(house.event().subject()).isEqualTo(meera);
        recorded(Action.PASSWORD_CHECK, Outcome.REFUSED, "not active");
    }

    @Test
    @DisplayName("Invariant 12: who was never activated does not sign in")
    void notActivated() {
        house.accounts.waiting(PersonKind.DOCTOR, "Meera", new EmailAddress(MEERA));

        assertThat(house.password(MEERA, "")).isEqualTo(new FirstStep.Refused());
    }

    @Test
    @DisplayName("N4: a password that was right is stored anew where the settings have risen, and only then")
    void upgrade() {
        AccountId meera = house.doctor(MEERA);
        var stronger = new HashedPassword("stronger");
        house.passwords.upgradeTo(stronger);

        house.password(MEERA, "wrong");
        assertThat(house.passwords.of(meera)).isPresent().get().isNotEqualTo(stronger);

        house.password(MEERA, Ladder.PASSWORD);
        assertThat(house.passwords.of(meera)).contains(stronger);
    }

    @Test
    @DisplayName("N2, ASVS V6.2.10: no password expires by time")
    void anOldPassword() {
        house.doctor(MEERA);

        house.clock.move(Duration.ofDays(7300));

        assertThat(house.password(MEERA, Ladder.PASSWORD)).isInstanceOf(FirstStep.Complete.class);
    }

    private void recorded(Action action, Outcome outcome, String detail) {
        assertThat(house.event().action()).isEqualTo(action);
        assertThat(house.event().outcome()).isEqualTo(outcome);
        assertThat(house.event().detail()).isEqualTo(detail);
        assertThat(house.event().origin()).isEqualTo(Ladder.WARD);
        assertThat(house.event().actor()).as("nobody is signed in yet").isNull();
    }
}

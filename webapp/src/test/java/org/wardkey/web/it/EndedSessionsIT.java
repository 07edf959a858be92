package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.SecondFactorSwitch;
import org.wardkey.identity.factor.SwitchedOff;
import org.wardkey.identity.profile.PasswordChange;
import org.wardkey.identity.profile.PasswordChanged;
import org.wardkey.identity.session.GoesOn;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.OwnSessions;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.totp.TotpEnrolment;
import org.wardkey.web.it.OpenSessions.Open;

@ContainerTest
class EndedSessionsIT {

    private static final String CHOSEN = "seven boats on a quiet river";

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private OpenSessions sessions;

    @Inject
    private AccountStates states;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private Enrolments enrolments;

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private FactorProofs proofs;

    @Inject
    private SecondFactorSwitch factorSwitch;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("Invariant 7: a lock ends the session and the pending sign-in, and unlocking brings neither back")
    void lock() {
        Person doctor = people.doctor().withAuthenticator();
        Person administrator = people.administrator();
        Open session = sessions.begin(doctor);
        PendingSignIn pending = signIns.pending(doctor);

        states.lock(doctor.account(), administrator.account(), "stolen phone", SignIns.WARD);
        boolean duringLock = sessions.good(session);
        var codeDuringLock = signIns.code(pending, doctor.code(clock.instant()));
        states.unlock(doctor.account(), administrator.account(), "phone found", SignIns.WARD);

        assertThat(duringLock).isFalse();
        assertThat(codeDuringLock).isInstanceOf(SecondStep.Ended.class);
        assertThat(sessions.good(session)).isFalse();
        assertThat(signIns.code(pending, doctor.code(clock.instant()))).isInstanceOf(SecondStep.Ended.class);
        assertThat(signIns.now(doctor)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("Invariant 7, ASVS V7.4.2: a disabled account's session and pending sign-in end")
    void disable() {
        Person doctor = people.doctor().withAuthenticator();
        Person administrator = people.administrator();
        Open session = sessions.begin(doctor);
        PendingSignIn pending = signIns.pending(doctor);

        states.disable(doctor.account(), administrator.account(), "has left", SignIns.WARD);

        assertThat(sessions.good(session)).isFalse();
        assertThat(signIns.code(pending, doctor.code(clock.instant()))).isInstanceOf(SecondStep.Ended.class);
        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Refused.class);
    }

    @Test
    @DisplayName("Invariant 7: a lock of one account leaves another's session alone")
    void oneAccountOnly() {
        Open session = sessions.begin(people.doctor());

        states.lock(people.doctor().account(), people.administrator().account(), "stolen phone", SignIns.WARD);

        assertThat(sessions.good(session)).isTrue();
    }

    @Test
    @DisplayName("Invariant 7, ASVS V7.4.3: a new password ends every session of the person but the one that set it")
    void newPassword() {
        endsTheOthers(people.doctor(), (self, goesOn) -> {
            var present = Secret.of(People.PASSWORD);
            assertThat(passwordChange.change(self, present, "", Secret.of(CHOSEN), SignIns.WARD, goesOn))
                    .isInstanceOf(PasswordChanged.Changed.class);
        });
    }

    @Test
    @DisplayName("Invariant 7, ASVS V7.4.3: a first app ends every session of the person but the one that set it up")
    void firstApp() {
        endsTheOthers(people.doctor(), this::setUp);
    }

    @Test
    @DisplayName("Invariant 7, ASVS V7.4.3: another app ends every session of the person but the one that set it up")
    void anotherApp() {
        endsTheOthers(people.doctor().withAuthenticator(), this::setUp);
    }

    @Test
    @DisplayName("Invariant 7, ASVS V7.4.3: turning the factor off ends every session but the one that did")
    void turnedOff() {
        Person doctor = people.doctor().withAuthenticator();

        endsTheOthers(doctor, (self, goesOn) -> {
            String code = doctor.code(clock.instant());
            assertThat(factorSwitch.turnOff(self.account(), doctor.password(), code, SignIns.WARD, goesOn))
                    .isInstanceOf(SwitchedOff.Off.class);
        });
    }

    @Test
    @DisplayName("Invariant 7, ASVS V7.5.2: who ends all other sessions goes on in this one")
    void byChoice() {
        endsTheOthers(people.doctor(), (self, goesOn) -> ownSessions.endOthers(self, SignIns.WARD, goesOn));
    }

    @Test
    @DisplayName("a pending sign-in ends after five minutes")
    void tooLate() {
        Person doctor = people.doctor().withAuthenticator();
        PendingSignIn pending = signIns.pending(doctor);

        clock.forward(PendingSignIn.LIFETIME);

        assertThat(signIns.code(pending, doctor.code(clock.instant()))).isInstanceOf(SecondStep.Ended.class);
    }

    /** The act is the person's own, and its session goes on. */
    private void endsTheOthers(Person person, BiConsumer<SignedIn, GoesOn> act) {
        Open elsewhere = sessions.begin(person);
        Open colleagues = sessions.begin(people.doctor());
        Open here = sessions.begin(person);
        long id = sessions.id(here);

        act.accept(here.person(), epoch -> sessions.stay(here, id, epoch));

        assertThat(sessions.good(here)).as("the session that acted").isTrue();
        assertThat(sessions.good(elsewhere)).as("the person's other session").isFalse();
        assertThat(sessions.good(colleagues)).as("another person's session").isTrue();
    }

    /** Sets up an app with the proof that the session itself holds. */
    private void setUp(SignedIn self, GoesOn goesOn) {
        var begun = enrolments.begin(self.account());
        var proof = proofs.given(self, begun.pending().setUp().begunAt());
        var outcome = enrolment.confirm(
                begun.pending(),
                begun.first(clock.instant()),
                SignIns.WARD,
                proof,
                confirmed -> goesOn.in(confirmed.sessionEpoch()));
        assertThat(outcome).isInstanceOf(Confirmation.Confirmed.class);
    }
}

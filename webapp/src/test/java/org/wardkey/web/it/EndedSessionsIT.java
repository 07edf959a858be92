package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;

@ContainerTest
class EndedSessionsIT {

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private AccountStates states;

    @Inject
    private Accounts accounts;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("Invariant 7: a lock ends the session and the pending sign-in, and unlocking brings neither back")
    void lock() {
        Person doctor = people.doctor().withAuthenticator();
        Person administrator = people.administrator();
        SignedIn session = signedIn(doctor);
        PendingSignIn pending = nextPending(doctor);

        states.lock(doctor.account(), administrator.account(), "stolen phone", SignIns.WARD);
        boolean duringLock = good(session);
        var codeDuringLock = signIns.code(pending, doctor.code(clock.instant()));
        states.unlock(doctor.account(), administrator.account(), "phone found", SignIns.WARD);

        assertThat(duringLock).isFalse();
        assertThat(codeDuringLock).isInstanceOf(SecondStep.Ended.class);
        assertThat(good(session)).isFalse();
        assertThat(signIns.code(pending, doctor.code(clock.instant()))).isInstanceOf(SecondStep.Ended.class);
        assertThat(signIns.now(doctor)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("Invariant 7, ASVS V7.4.2: a disabled account's session and pending sign-in end")
    void disable() {
        Person doctor = people.doctor().withAuthenticator();
        Person administrator = people.administrator();
        SignedIn session = signedIn(doctor);
        PendingSignIn pending = nextPending(doctor);

        states.disable(doctor.account(), administrator.account(), "has left", SignIns.WARD);

        assertThat(good(session)).isFalse();
        assertThat(signIns.code(pending, doctor.code(clock.instant()))).isInstanceOf(SecondStep.Ended.class);
        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Refused.class);
    }

    @Test
    @DisplayName("Invariant 7: a lock of one account leaves another's session alone")
    void oneAccountOnly() {
        Person doctor = people.doctor().withAuthenticator();
        Person colleague = people.doctor();
        SignedIn session = signedIn(doctor);

        states.lock(colleague.account(), people.administrator().account(), "stolen phone", SignIns.WARD);

        assertThat(good(session)).isTrue();
    }

    @Test
    @DisplayName("a pending sign-in ends after five minutes")
    void tooLate() {
        Person doctor = people.doctor().withAuthenticator();
        PendingSignIn pending = signIns.pending(doctor);

        clock.forward(PendingSignIn.LIFETIME);

        assertThat(signIns.code(pending, doctor.code(clock.instant()))).isInstanceOf(SecondStep.Ended.class);
    }

    private SignedIn signedIn(Person person) {
        if (signIns.now(person) instanceof SecondStep.Complete step) {
            return step.signedIn();
        }
        throw new IllegalStateException("not signed in");
    }

    private PendingSignIn nextPending(Person person) {
        clock.forward(Enrolments.STEP);
        return signIns.pending(person);
    }

    private boolean good(SignedIn session) {
        return accounts.inEpoch(session.account(), session.sessionEpoch());
    }
}

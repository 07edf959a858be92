package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SessionLimits;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;

/** A clock that somebody put forward or back by an hour, and put right again. */
@ContainerTest
@DisplayName("Invariant 14: a clock that jumps by an hour")
class ClockJumpsIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private Activation activation;

    @Inject
    private SessionLimits limits;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("back does not make a used code good again: the person waits for the next, or uses a backup code")
    void codeUsedBefore() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        clock.forward(Enrolments.STEP);
        String used = doctor.code(clock.instant());
        assertThat(signIns.code(signIns.pending(doctor), used)).isInstanceOf(SecondStep.Complete.class);

        jumped(HOUR.negated(), () -> {
            PendingSignIn pending = signIns.pending(doctor);
            assertThat(signIns.code(pending, doctor.code(clock.instant())))
                    .as("the code of an hour before")
                    .isNotInstanceOf(SecondStep.Complete.class);
            assertThat(signIns.code(pending, used)).isNotInstanceOf(SecondStep.Complete.class);
            return signIns.code(signIns.pending(doctor), doctor.backupCode(0));
        });
        assertThat(signIns.code(signIns.pending(doctor), used))
                .as("with the clock right again")
                .isNotInstanceOf(SecondStep.Complete.class);
        clock.forward(Enrolments.STEP);
        assertThat(signIns.code(signIns.pending(doctor), doctor.code(clock.instant())))
                .isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("forward accepts no code of the true time, and a code of the wrong time only once")
    void codeOfTheFuture() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        clock.forward(Enrolments.STEP);
        String present = doctor.code(clock.instant());
        String future = doctor.code(clock.instant().plus(HOUR));

        jumped(HOUR, () -> {
            assertThat(signIns.code(signIns.pending(doctor), present)).isNotInstanceOf(SecondStep.Complete.class);
            assertThat(signIns.code(signIns.pending(doctor), future)).isInstanceOf(SecondStep.Complete.class);
            return signIns.code(signIns.pending(doctor), future);
        });
        assertThat(signIns.code(signIns.pending(doctor), doctor.backupCode(0)))
                .as("whose app is behind what was accepted signs in with a backup code")
                .isInstanceOf(SecondStep.Complete.class);
        clock.forward(HOUR.plus(Enrolments.STEP));
        assertThat(signIns.code(signIns.pending(doctor), doctor.code(clock.instant())))
                .isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("back and forth opens no throttle before its wait, and closes none for longer than the longest wait")
    void throttle() throws Exception {
        Person doctor = people.doctor();
        for (int i = 0; i < 5; i++) {
            ladder.giveIdentifierAndPassword(doctor.identifier(), Secret.of("no word of it is right"), SignIns.WARD);
        }

        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Refused.class);
        FirstStep behind = jumped(HOUR.negated(), () -> signIns.password(doctor));
        assertThat(behind).isInstanceOf(FirstStep.Refused.class);

        clock.forward(HOUR);
        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName(
            "forward ends sessions and pending sign-ins and slips by their time; back ends nothing and lengthens none")
    void sessions() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        var waiting = people.waitingDoctor();
        PendingSignIn pending = signIns.pending(doctor);
        SignedIn person = ((FirstStep.Complete) signIns.password(people.doctor())).signedIn();
        var used = clock.instant();

        jumped(HOUR, () -> {
            assertThat(pending.alive(clock.instant())).isFalse();
            assertThat(limits.over(person.roles(), used, used, clock.instant())).isTrue();
            return true;
        });
        jumped(HOUR.negated(), () -> {
            assertThat(limits.over(person.roles(), used, used, clock.instant())).isFalse();
            return true;
        });
        ActivationOutcome late = jumped(
                Duration.ofDays(7).plus(HOUR),
                () -> activation.activate(
                        waiting.identifier(), waiting.code(), Secret.of(People.PASSWORD), SignIns.WARD));
        assertThat(late).isInstanceOf(ActivationOutcome.Refused.class);
        assertThat(activation.activate(waiting.identifier(), waiting.code(), Secret.of(People.PASSWORD), SignIns.WARD))
                .isInstanceOf(ActivationOutcome.Activated.class);
    }

    /** Does something while the clock is wrong by so much. */
    private <T> T jumped(Duration by, Callable<T> work) throws Exception {
        clock.jump(by);
        try {
            return work.call();
        } finally {
            clock.jump(by.negated());
        }
    }
}

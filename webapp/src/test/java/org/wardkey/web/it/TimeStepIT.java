package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.signin.SecondStep;

@ContainerTest
class TimeStepIT {

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private AtOnce atOnce;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("Invariant 1: of sixteen sign-ins with one code at once, exactly one gets in")
    void oneOfSixteen() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        String code = doctor.code(clock.instant());
        var pending = signIns.pending(doctor);

        var answers = atOnce.call(() -> signIns.code(pending, code));

        assertThat(answers).filteredOn(SecondStep.Complete.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(SecondStep.AlreadyUsed.class::isInstance).hasSize(AtOnce.THREADS - 1);
    }

    @Test
    @DisplayName(
            "Invariant 1, N9, RFC 6238 section 5.2, ASVS V6.5.1: a code that let somebody in is refused afterwards")
    void notTwice() {
        Person doctor = people.doctor().withAuthenticator();
        String code = doctor.code(clock.instant());

        var first = signIns.with(doctor, code);
        var second = signIns.with(doctor, code);

        assertThat(first).isInstanceOf(SecondStep.Complete.class);
        assertThat(second).isInstanceOf(SecondStep.AlreadyUsed.class);
    }

    @Test
    @DisplayName("Invariant 1: an older step is refused once a newer one was accepted, though its code was never used")
    void notBackwards() {
        Person doctor = people.doctor().withAuthenticator();
        Instant now = clock.instant();
        String older = doctor.code(now);
        String newer = doctor.code(now.plus(Enrolments.STEP));

        var first = signIns.with(doctor, newer);
        var second = signIns.with(doctor, older);

        assertThat(first).isInstanceOf(SecondStep.Complete.class);
        assertThat(second).isInstanceOf(SecondStep.AlreadyUsed.class);
    }

    @Test
    @DisplayName("Invariant 1: a step and the next are each accepted once, in order")
    void forwards() {
        Person doctor = people.doctor().withAuthenticator();

        var first = signIns.now(doctor);
        clock.forward(Enrolments.STEP);
        var second = signIns.now(doctor);

        assertThat(first).isInstanceOf(SecondStep.Complete.class);
        assertThat(second).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("Invariant 1: the code that confirmed the app does not sign in")
    void notTheConfirmingCode() {
        Person doctor = people.doctor().withAuthenticator();
        String confirming = doctor.code(clock.instant().minus(Enrolments.STEP));

        var answer = signIns.with(doctor, confirming);

        assertThat(answer).isInstanceOf(SecondStep.AlreadyUsed.class);
    }
}

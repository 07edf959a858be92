package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.HospitalNumber;
import org.wardkey.identity.account.IdentifierTaken;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.totp.AuthenticatorApp;
import org.wardkey.totp.FirstCode;
import org.wardkey.totp.TotpEnrolment;
import org.wardkey.web.it.Enrolments.Begun;

@ContainerTest
class RacesIT {

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private Enrolments enrolments;

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private SecondFactors factors;

    @Inject
    private Activation activation;

    @Inject
    private AtOnce atOnce;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("two tabs that confirm two set-ups at once end in one live authenticator app and ten codes")
    void twoTabs() throws Exception {
        Person doctor = people.doctor();
        var tabs = List.of(enrolments.begin(doctor.account()), enrolments.begin(doctor.account()));

        var answers = atOnce.call(tabs.stream().map(this::confirmation).toList());

        assertThat(answers).filteredOn(Confirmation.Confirmed.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Confirmation.ProofNeeded.class::isInstance)
                .hasSize(1);
        var live = factors.enrolled(doctor.account());
        assertThat(live).filteredOn(f -> f.kind().equals(AuthenticatorApp.KIND)).hasSize(1);
        assertThat(live).last().satisfies(codes -> assertThat(codes.left()).hasValue(10));
    }

    @Test
    @DisplayName("one set-up that is confirmed sixteen times at once is confirmed once")
    void oneTabClickedOften() throws Exception {
        Person doctor = people.doctor();
        Begun begun = enrolments.begin(doctor.account());

        var answers = atOnce.call(confirmation(begun));

        assertThat(answers).filteredOn(Confirmation.Confirmed.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Confirmation.Expired.class::isInstance).hasSize(AtOnce.THREADS - 1);
    }

    @Test
    @DisplayName("ASVS V6.4.1: of sixteen activations with one slip at once, exactly one sets the password")
    void oneActivation() throws Exception {
        var waiting = people.waitingDoctor();

        var answers = atOnce.call(() ->
                activation.activate(waiting.identifier(), waiting.code(), Secret.of(People.PASSWORD), People.DESK));

        assertThat(answers)
                .filteredOn(ActivationOutcome.Activated.class::isInstance)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(ActivationOutcome.Refused.class::isInstance)
                .hasSize(AtOnce.THREADS - 1);
        var activated = new Person(enrolments, waiting.account().account(), waiting.identifier(), null, List.of());
        assertThat(signIns.password(activated)).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName(
            "HIPAA 164.312(a)(2)(i): of sixteen clerks who register one number at once, one does, and the others read that it is taken")
    void oneRegistration() throws Exception {
        Callable<Boolean> registration = () -> {
            try {
                people.register(new HospitalNumber("WK990011"));
                return true;
            } catch (IdentifierTaken taken) {
                return false;
            }
        };

        var answers = atOnce.call(registration);

        assertThat(answers).filteredOn(registered -> registered).hasSize(1);
    }

    private Callable<Confirmation> confirmation(Begun begun) {
        FirstCode first = begun.first(clock.instant());
        return () -> enrolment.confirm(begun.pending(), first, SignIns.WARD, begun.proof(), done -> {});
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.identity.activation.Registration;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.SecondFactorSwitch;
import org.wardkey.identity.factor.SwitchedOff;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.totp.TotpEnrolment;

/** Invariant 8, ASVS V16.5.3: where the entry cannot be written, the act is refused and nothing at all has changed. */
@ContainerTest
class AuditFailsClosedIT {

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private Enrolments enrolments;

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private SecondFactorSwitch secondFactor;

    @Inject
    private Registration registration;

    @Inject
    private Activation activation;

    @Inject
    private AccountStates states;

    @Inject
    private Trail trail;

    @Inject
    private Dump dump;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("Invariant 8: without its entry a right password opens nothing")
    void firstStep() throws Exception {
        Person plain = people.doctor();
        Person withApp = people.doctor().withAuthenticator();

        failsClosed(() -> signIns.password(plain));
        failsClosed(() -> signIns.password(withApp));
    }

    @Test
    @DisplayName("Invariant 8: without its entry a right code is refused, and is not used up")
    void code() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        var pending = signIns.pending(doctor);
        String code = doctor.code(clock.instant());

        failsClosed(() -> signIns.code(pending, code));

        assertThat(signIns.code(pending, code)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("Invariant 8: without its entry a backup code is refused, and is not used up")
    void backupCode() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        var pending = signIns.pending(doctor);

        failsClosed(() -> signIns.code(pending, doctor.backupCode(2)));

        assertThat(signIns.code(pending, doctor.backupCode(2))).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("Invariant 8: without its entry no factor is added and none is removed")
    void factors() throws Exception {
        Person doctor = people.doctor();
        var begun = enrolments.begin(doctor.account());
        Callable<Confirmation> confirm = () -> enrolment.confirm(
                begun.pending(), begun.first(clock.instant()), SignIns.WARD, begun.proof(), done -> {});
        Callable<SwitchedOff> turnOff = () -> secondFactor.turnOff(
                doctor.account(), doctor.password(), begun.phone().code(clock.instant()), SignIns.WARD, epoch -> {});

        failsClosed(confirm);
        var confirmed = confirm.call();
        clock.forward(Enrolments.STEP);
        failsClosed(turnOff);
        var off = turnOff.call();

        assertThat(confirmed).isInstanceOf(Confirmation.Confirmed.class);
        assertThat(off).isInstanceOf(SwitchedOff.Off.class);
    }

    @Test
    @DisplayName("Invariant 8: without its entry nobody is registered, activated or locked")
    void accounts() throws Exception {
        Person administrator = people.administrator();
        var waiting = people.waitingDoctor();
        Callable<ActivationOutcome> activate = () ->
                activation.activate(waiting.identifier(), waiting.code(), Secret.of(People.PASSWORD), SignIns.WARD);
        var newcomer = new NewAccount(
                PersonKind.DOCTOR,
                "Not Written",
                Locale.ENGLISH,
                Set.of(),
                List.of(new EmailAddress("not-written@ward.example")),
                List.of());

        failsClosed(() -> registration.register(newcomer, administrator.account(), Optional.empty(), SignIns.WARD));
        failsClosed(activate);
        failsClosed(() -> states.lock(administrator.account(), administrator.account(), "no trace", SignIns.WARD));

        assertThat(activate.call()).isInstanceOf(ActivationOutcome.Activated.class);
    }

    private void failsClosed(Callable<?> act) throws Exception {
        List<String> before = dump.lines();

        trail.away(() -> assertThatThrownBy(act::call));

        assertThat(dump.lines()).isEqualTo(before);
    }
}

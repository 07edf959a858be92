package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.ApplicationException;
import jakarta.inject.Inject;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.ProofOutcome;
import org.wardkey.identity.factor.SecondFactorSwitch;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.profile.PasswordChange;
import org.wardkey.identity.session.GoesOn;
import org.wardkey.identity.session.Session;
import org.wardkey.identity.session.SessionSecret;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.signin.OwnSessions;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.totp.TotpEnrolment;

@ContainerTest
@DisplayName("Invariant 7: in a session that was ended while a request of it was under way,")
class LostSessionIT {

    private static final Secret NEXT = Secret.of("mango tree river boat");

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private Sessions sessions;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private SecondFactorSwitch factorSwitch;

    @Inject
    private SecondFactors factors;

    @Inject
    private FactorProofs proofs;

    @Inject
    private Enrolments enrolments;

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private MovableClock clock;

    private Person person;
    private SessionSecret owners;
    private Session thiefs;

    /** A thief's request has begun, and then the owner ends every session but their own. */
    @BeforeEach
    void ended() {
        person = people.doctor().withAuthenticator();
        owners = signIn();
        thiefs = sessions.find(signIn()).orElseThrow();
        Session own = sessions.find(owners).orElseThrow();

        ownSessions.endOthers(signedIn(own), SignIns.WARD, epoch -> goOn(own, epoch));

        assertThat(sessions.find(owners)).isPresent();
    }

    @Test
    @DisplayName("nobody ends the others")
    void endOthers() {
        nothingIsDone(self -> ownSessions.endOthers(signedIn(thiefs), SignIns.WARD, self));
    }

    @Test
    @DisplayName("nobody changes the password")
    void passwordChanged() {
        nothingIsDone(
                self -> passwordChange.change(signedIn(thiefs), person.password(), code(), NEXT, SignIns.WARD, self));

        assertThat(signIns.pending(person)).isNotNull();
    }

    @Test
    @DisplayName("nobody turns the second factor off")
    void turnedOff() {
        nothingIsDone(self -> factorSwitch.turnOff(person.account(), person.password(), code(), SignIns.WARD, self));

        assertThat(factors.any(person.account())).isTrue();
    }

    @Test
    @DisplayName("nobody sets an app up, and no backup codes are in force that nobody sees")
    void setUp() {
        var proven = (ProofOutcome.Proven) proofs.prove(person.account(), code(), SignIns.WARD);
        var begun = enrolments.begin(person.account());
        var before = factors.enrolled(person.account());

        nothingIsDone(self -> enrolment.confirm(
                begun.pending(),
                begun.first(clock.instant()),
                SignIns.WARD,
                Optional.of(proven.proof()),
                confirmed -> self.in(confirmed.sessionEpoch())));

        assertThat(factors.enrolled(person.account())).isEqualTo(before);
    }

    private void nothingIsDone(Act act) {
        List<Integer> epochs = new ArrayList<>();

        assertThatThrownBy(() -> act.in(epoch -> {
                    epochs.add(epoch);
                    goOn(thiefs, epoch);
                }))
                .isInstanceOf(Lost.class);

        assertThat(epochs).as("it came as far as that").hasSize(1);
        assertThat(sessions.find(owners)).as("the owner's goes on").isPresent();
    }

    private void goOn(Session session, int epoch) {
        if (!sessions.update(session.id(), signedIn(session).inEpoch(epoch))) {
            throw new Lost();
        }
    }

    private SessionSecret signIn() {
        clock.forward(Enrolments.STEP);
        if (signIns.now(person) instanceof SecondStep.Complete complete) {
            return complete.secret();
        }
        throw new IllegalStateException("not signed in");
    }

    private String code() {
        clock.forward(Enrolments.STEP);
        return person.code(clock.instant());
    }

    private static SignedIn signedIn(Session session) {
        return session.signedIn().orElseThrow();
    }

    private interface Act {

        void in(GoesOn self);
    }

    /** As the gate says it. */
    @ApplicationException(rollback = true)
    private static final class Lost extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}

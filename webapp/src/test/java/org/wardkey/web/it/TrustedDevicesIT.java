package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.OwnSessions;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.identity.trust.OwnTrustedDevices;
import org.wardkey.identity.trust.TrustToken;
import org.wardkey.identity.trust.TrustedDevice;

@ContainerTest
@DisplayName("F22: a trusted device")
class TrustedDevicesIT {

    private static final String BROKEN = "DEVICE_TRUST_BROKEN";

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private OwnTrustedDevices own;

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private AccountStates states;

    @Inject
    private FactorProofs proofs;

    @Inject
    private Trail trail;

    @Inject
    private AtOnce atOnce;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("stands in for the code, each time with another token; what it did is in the trail")
    void standsIn() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        TrustToken first = trusted(doctor);

        List<FirstStep> steps = new ArrayList<>();
        var entries = trail.during(() -> steps.add(password(doctor, first)));
        var complete = (FirstStep.Complete) steps.get(0);
        TrustToken second = complete.trust().orElseThrow();

        assertThat(complete.signedIn().account()).isEqualTo(doctor.account());
        assertThat(second.text()).isNotEqualTo(first.text());
        assertThat(second.series()).isEqualTo(first.series());
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("SIGN_IN");
            assertThat(entry.factor()).isEqualTo("trusted-device");
        });
        assertThat(password(doctor, second)).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName("does not stand in where a factor is asked for once more, before something of weight is changed")
    void noProof() {
        Person doctor = people.doctor().withAuthenticator();
        var complete = (FirstStep.Complete) password(doctor, trusted(doctor));

        assertThat(proofs.given(complete.signedIn())).isEmpty();
        assertThat(proofs.asksForCode(doctor.account())).isTrue();
    }

    @Test
    @DisplayName("that is copied is found out: a token that was used before ends the trust, for both who have it")
    void copied() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        TrustToken stolen = trusted(doctor);
        TrustToken owners =
                ((FirstStep.Complete) password(doctor, stolen)).trust().orElseThrow();
        clock.forward(Duration.ofSeconds(11));

        var entries = trail.during(() -> assertThat(password(doctor, stolen)).isInstanceOf(FirstStep.Pending.class));

        assertThat(entries).anySatisfy(entry -> assertThat(entry.action()).isEqualTo(BROKEN));
        assertThat(password(doctor, owners)).isInstanceOf(FirstStep.Pending.class);
        assertThat(own.of(doctor.account())).isEmpty();
    }

    @Test
    @DisplayName("whose token is guessed, by who knows its name, is trusted no longer")
    void guessed() {
        Person doctor = people.doctor().withAuthenticator();
        TrustToken token = trusted(doctor);
        var guess = TrustToken.read(token.series() + '.' + "A".repeat(22)).orElseThrow();

        assertThat(password(doctor, guess)).isInstanceOf(FirstStep.Pending.class);
        assertThat(password(doctor, token)).isInstanceOf(FirstStep.Pending.class);
    }

    @Test
    @DisplayName(
            "lets one of sixteen in who come with its token at once; the others give a code, and the trust goes on")
    void atOnce() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        TrustToken token = trusted(doctor);

        var steps = atOnce.call(() -> password(doctor, token));

        assertThat(steps).filteredOn(FirstStep.Complete.class::isInstance).hasSize(1);
        assertThat(steps).filteredOn(FirstStep.Pending.class::isInstance).hasSize(AtOnce.THREADS - 1);
        TrustToken next = steps.stream()
                .filter(FirstStep.Complete.class::isInstance)
                .flatMap(step -> ((FirstStep.Complete) step).trust().stream())
                .findFirst()
                .orElseThrow();
        assertThat(password(doctor, next)).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName("is its owner's alone: who else knows a password gives a code there")
    void ownersAlone() {
        Person doctor = people.doctor().withAuthenticator();
        Person other = people.doctor().withAuthenticator();
        TrustToken token = trusted(doctor);

        assertThat(password(other, token)).isInstanceOf(FirstStep.Pending.class);
        assertThat(password(doctor, token)).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName("is trusted until the days are over, counted from the code")
    void days() {
        Person doctor = people.doctor().withAuthenticator();
        TrustToken token = trusted(doctor);

        clock.forward(Duration.ofDays(30).minusSeconds(1));
        var next = ((FirstStep.Complete) password(doctor, token)).trust();
        clock.forward(Duration.ofSeconds(1));

        assertThat(password(doctor, next.orElseThrow())).isInstanceOf(FirstStep.Pending.class);
    }

    @Test
    @DisplayName(
            "is trusted no longer when sessions end: after another password, factor or lock, or by the owner's wish")
    void epoch() {
        Person doctor = people.doctor().withAuthenticator();
        Person locked = people.doctor().withAuthenticator();
        Person administrator = people.administrator();
        TrustToken token = trusted(doctor);
        TrustToken ofLocked = trusted(locked);
        var session = (FirstStep.Complete) password(doctor, token);

        ownSessions.endOthers(session.signedIn(), SignIns.WARD, epoch -> {});
        states.lock(locked.account(), administrator.account(), "stolen phone", SignIns.WARD);
        states.unlock(locked.account(), administrator.account(), "phone found", SignIns.WARD);

        assertThat(password(doctor, session.trust().orElseThrow())).isInstanceOf(FirstStep.Pending.class);
        assertThat(password(locked, ofLocked)).isInstanceOf(FirstStep.Pending.class);
        assertThat(own.of(doctor.account())).isEmpty();
    }

    @Test
    @DisplayName("is none of an administrator's")
    void administrators() {
        Person administrator = people.administrator().withAuthenticator();

        assertThat(trust(administrator)).isEmpty();
    }

    @Test
    @DisplayName("is listed, gets a name, and is ended by its owner alone, one or all; the sixth ends the first")
    void list() {
        Person doctor = people.doctor().withAuthenticator();
        Person other = people.doctor().withAuthenticator();
        List<TrustToken> tokens = new ArrayList<>();
        for (int device = 0; device < 6; device++) {
            tokens.add(trusted(doctor));
        }
        List<TrustedDevice> devices = own.of(doctor.account());
        long latest = devices.get(0).id();

        assertThat(devices).hasSize(5);
        assertThat(password(doctor, tokens.get(0))).isInstanceOf(FirstStep.Pending.class);
        assertThat(own.rename(doctor.account(), latest, new FactorName("Tablet")))
                .isTrue();
        assertThat(own.rename(other.account(), latest, new FactorName("Mine"))).isFalse();
        assertThat(own.end(other.account(), latest, SignIns.WARD)).isFalse();
        assertThat(own.of(doctor.account()).get(0).name()).isEqualTo("Tablet");
        assertThat(own.end(doctor.account(), latest, SignIns.WARD)).isTrue();
        assertThat(password(doctor, tokens.get(5))).isInstanceOf(FirstStep.Pending.class);
        own.endAll(doctor.account(), SignIns.WARD);
        assertThat(own.of(doctor.account())).isEmpty();
        assertThat(password(doctor, tokens.get(4))).isInstanceOf(FirstStep.Pending.class);
    }

    private FirstStep password(Person person, TrustToken token) {
        return ladder.giveIdentifierAndPassword(person.identifier(), person.password(), SignIns.WARD, List.of(token));
    }

    /** Signs in with a code, and has the device trusted. */
    private TrustToken trusted(Person person) {
        return trust(person).orElseThrow();
    }

    private Optional<TrustToken> trust(Person person) {
        clock.forward(Enrolments.STEP);
        var waiting = signIns.waiting(signIns.pending(person)).orElseThrow();
        var step = ladder.giveCode(waiting, person.code(clock.instant()), SignIns.WARD, true);
        return ((SecondStep.Complete) step).trust();
    }
}

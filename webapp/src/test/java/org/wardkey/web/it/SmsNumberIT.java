package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.FactorChange;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.OwnFactors;
import org.wardkey.identity.factor.SecondFactorSwitch;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.factor.SwitchedOff;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.session.Waiting;
import org.wardkey.sms.Asked;
import org.wardkey.sms.NumberAnswer;
import org.wardkey.sms.NumberBegun;
import org.wardkey.sms.NumberConfirmation;
import org.wardkey.sms.NumberSetUp;
import org.wardkey.sms.SignInBySms;
import org.wardkey.sms.SmsCodes;
import org.wardkey.totp.TotpEnrolment;
import org.wardkey.web.it.SmsPeople.Owner;

@ContainerTest
@DisplayName("F17: a number for codes by SMS")
class SmsNumberIT {

    @Inject
    private SmsPeople people;

    @Inject
    private People all;

    @Inject
    private Enrolments enrolments;

    @Inject
    private TotpEnrolment apps;

    @Inject
    private SmsStub phone;

    @Inject
    private NumberSetUp setUp;

    @Inject
    private NumberConfirmation confirmation;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInBySms sms;

    @Inject
    private SecondFactors factors;

    @Inject
    private OwnFactors own;

    @Inject
    private SecondFactorSwitch factorSwitch;

    @Inject
    private FactorProofs proofs;

    @Inject
    private Trail trail;

    @Inject
    private Dump dump;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName(
            "ASVS V6.6.1: is used only after its owner typed the code that was sent there; all other sessions end then")
    void confirmed() throws Exception {
        Person doctor = all.doctor().withAuthenticator();
        String number = people.number();
        SignedIn session = people.session(doctor.account());
        List<Integer> epochs = new ArrayList<>();
        var begun = trail.during(() -> people.begin(session, number));
        assertThat(sms.offer(waiting(doctor))).isEmpty();
        assertThat(factors.enrolled(doctor.account())).noneMatch(SmsNumberIT::isSms);

        var done = trail.during(() ->
                confirmation.confirm(session, phone.code(number), SignIns.WARD, c -> epochs.add(c.sessionEpoch())));

        assertThat(begun).extracting(Trail.Entry::action).containsExactly("SMS_SENT");
        assertThat(done).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("FACTOR_ADDED");
            assertThat(entry.factor()).isEqualTo("sms");
        });
        assertThat(epochs).containsExactly(session.sessionEpoch() + 1);
        assertThat(factors.enrolled(doctor.account()))
                .filteredOn(SmsNumberIT::isSms)
                .singleElement()
                .satisfies(factor ->
                        assertThat(factor.name()).isEqualTo("•••••• " + number.substring(number.length() - 4)));
        assertThat(sms.offer(waiting(doctor))).isPresent();
    }

    @Test
    @DisplayName("is there, too, for who has as many apps as anybody may")
    void besideTenApps() {
        Person doctor = all.doctor().withAuthenticator();
        while (factors.enrolled(doctor.account()).size() <= SecondFactors.MOST) {
            var proof = Optional.of(people.proof(people.session(doctor.account())));
            var begun = enrolments.begin(doctor.account());
            apps.confirm(begun.pending(), begun.first(clock.instant()), People.DESK, proof, done -> {});
            clock.forward(Enrolments.STEP);
        }
        String number = people.number();

        people.give(doctor, number);

        assertThat(factors.standingAlone(doctor.account())).hasSize(SecondFactors.MOST);
        assertThat(factors.enrolled(doctor.account()))
                .extracting(EnrolledFactor::kind)
                .contains(SmsCodes.KIND);
    }

    @Test
    @DisplayName("is not confirmed by a wrong code, a late one, or one for something else; each wrong one is an entry")
    void notConfirmed() throws Exception {
        Owner doctor = people.doctor();
        Waiting waiting = waiting(doctor.person());
        sms.ask(waiting, SignIns.WARD);
        String ofSignIn = phone.code(doctor.number());
        clock.forward(Duration.ofSeconds(30));
        SignedIn session = people.session(doctor.account());
        String number = people.number();
        people.begin(session, number);
        String code = phone.code(number);

        var entries = trail.during(() -> assertThat(confirm(session, ofSignIn.equals(code) ? "1" : ofSignIn))
                .isEqualTo(new NumberAnswer.Settled(new Confirmation.Wrong("wrong code"))));
        clock.forward(Duration.ofMinutes(5));

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("wrong code"));
        assertThat(confirm(session, code)).isEqualTo(new NumberAnswer.Settled(new Confirmation.Wrong("wrong code")));
        clock.forward(Duration.ofMinutes(5));
        assertThat(setUp.waiting(doctor.account())).isEmpty();
        assertThat(confirm(session, code)).isEqualTo(new NumberAnswer.Settled(new Confirmation.Expired()));
    }

    @Test
    @DisplayName("takes the place of the one before only when it is confirmed")
    void replaced() throws Exception {
        Owner doctor = people.doctor();
        SignedIn session = people.session(doctor.account());
        String next = people.number();
        people.begin(session, next);
        assertThat(sms.offer(waiting(doctor.person())))
                .hasValueSatisfying(shown -> assertThat(doctor.number()).endsWith(shown.substring(shown.length() - 4)));

        var entries = trail.during(() -> confirm(session, phone.code(next)));

        assertThat(entries).extracting(Trail.Entry::action).containsExactly("FACTOR_REPLACED");
        assertThat(factors.enrolled(doctor.account()))
                .filteredOn(SmsNumberIT::isSms)
                .hasSize(1);
        assertThat(sms.offer(waiting(doctor.person())))
                .hasValueSatisfying(shown -> assertThat(next).endsWith(shown.substring(shown.length() - 4)));
    }

    @Test
    @DisplayName("ASVS V6.6.1: is nobody's who has no other factor, and nobody's with an administrative role")
    void notAlone() {
        Person without = all.doctor();
        Person administrator = all.administrator().withAuthenticator();
        SignedIn session = people.session(administrator.account());
        String number = people.number();

        assertThat(setUp.isOpen(without.account())).isFalse();
        assertThat(setUp.isOpen(administrator.account())).isFalse();
        assertThat(people.begin(session, number)).isEqualTo(new NumberBegun.NotAllowed());
        SignedIn alone = people.session(without.account());
        assertThat(proofs.given(alone).map(proof -> setUp.begin(without.account(), number, proof, SignIns.WARD)))
                .contains(new NumberBegun.NotAllowed());
        assertThat(phone.to(number)).isEmpty();
    }

    @Test
    @DisplayName(
            "Invariant 10: is sent nothing without a fresh proof of the person's own, nor abroad, nor to what is none")
    void nothingSent() {
        Person doctor = all.doctor().withAuthenticator();
        SignedIn session = people.session(doctor.account());
        var proof = people.proof(session);
        String number = people.number();

        assertThat(setUp.begin(doctor.account(), "+882 16 5551 2345", proof, SignIns.WARD))
                .isEqualTo(new NumberBegun.NotThere());
        assertThat(setUp.begin(doctor.account(), "asha@ward.example", proof, SignIns.WARD))
                .isEqualTo(new NumberBegun.NotANumber());
        var others =
                people.proof(people.session(all.doctor().withAuthenticator().account()));
        assertThat(setUp.begin(doctor.account(), number, others, SignIns.WARD))
                .isEqualTo(new NumberBegun.ProofNeeded());
        clock.forward(Duration.ofMinutes(5));
        assertThat(setUp.begin(doctor.account(), number, proof, SignIns.WARD)).isEqualTo(new NumberBegun.ProofNeeded());
        assertThat(phone.to(number)).isEmpty();
    }

    @Test
    @DisplayName("goes by its owner's wish, and a code that is on its way with it")
    void removed() throws Exception {
        Owner doctor = people.doctor();
        Waiting waiting = waiting(doctor.person());
        sms.ask(waiting, SignIns.WARD);
        SignedIn session = people.session(doctor.account());
        var id = factors.enrolled(doctor.account()).stream()
                .filter(SmsNumberIT::isSms)
                .map(EnrolledFactor::id)
                .findFirst()
                .orElseThrow();

        var entries = trail.during(
                () -> assertThat(own.remove(doctor.account(), id, people.proof(session), SignIns.WARD, epoch -> {}))
                        .isEqualTo(new FactorChange.Done()));

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.factor()).isEqualTo("sms"));
        assertThat(sms.isSent(waiting)).isFalse();
        assertThat(sms.offer(waiting(doctor.person()))).isEmpty();
        assertThat(sms.ask(waiting(doctor.person()), SignIns.WARD)).isEqualTo(new Asked.NotOffered());
    }

    @Test
    @DisplayName("goes when the second step is turned off")
    void turnedOff() {
        Owner doctor = people.doctor();

        var off = factorSwitch.turnOff(
                doctor.account(),
                Secret.of(People.PASSWORD),
                doctor.person().code(clock.instant()),
                SignIns.WARD,
                epoch -> {});

        assertThat(off).isInstanceOf(SwitchedOff.Off.class);
        assertThat(factors.enrolled(doctor.account())).isEmpty();
    }

    @Test
    @DisplayName("N10: stands in no table as it is, and neither does a code that works")
    void sealed() throws Exception {
        Owner doctor = people.doctor();
        sms.ask(waiting(doctor.person()), SignIns.WARD);
        String code = phone.code(doctor.number());

        assertThat(dump.cells())
                .filteredOn(cell -> cell.table().startsWith("sms_"))
                .isNotEmpty()
                .noneMatch(cell -> cell.holds(doctor.number().substring(3)))
                .noneMatch(
                        cell -> cell.raw().equals(code) || cell.place().equals("sms_code.sealed") && cell.holds(code));
    }

    private NumberAnswer confirm(SignedIn session, String typed) {
        return confirmation.confirm(session, typed, SignIns.WARD, done -> {});
    }

    private Waiting waiting(Person person) {
        return signIns.waiting(signIns.pending(person)).orElseThrow();
    }

    private static boolean isSms(EnrolledFactor factor) {
        return factor.kind().equals(SmsCodes.KIND);
    }
}

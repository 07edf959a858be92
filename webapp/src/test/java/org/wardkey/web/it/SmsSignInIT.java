package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.Waiting;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.sms.Asked;
import org.wardkey.sms.SignInBySms;
import org.wardkey.sms.SmsCodes;
import org.wardkey.web.it.SmsPeople.Owner;

@ContainerTest
@DisplayName("F17: a code by SMS")
class SmsSignInIT {

    @Inject
    private SmsPeople people;

    @Inject
    private SmsStub phone;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private SignInBySms sms;

    @Inject
    private FactorProofs proofs;

    @Inject
    private Accounts accounts;

    @Inject
    private Trail trail;

    @Inject
    private AtOnce atOnce;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("N29: signs in, and counts for no change after that; what happened is in the trail")
    void signsIn() throws Exception {
        Owner doctor = people.doctor();
        Waiting waiting = waiting(doctor);
        var entries = trail.during(() -> {
            sms.ask(waiting, SignIns.WARD);
            var step = (SecondStep.Complete) answer(waiting, phone.code(doctor.number()));
            assertThat(step.signedIn().usedFactor()).contains(SmsCodes.KIND);
            assertThat(proofs.given(step.signedIn())).isEmpty();
            assertThat(step.trust()).isEmpty();
            return step;
        });

        assertThat(entries).extracting(Trail.Entry::action).containsExactly("SMS_SENT", "SIGN_IN");
        assertThat(entries).extracting(Trail.Entry::factor).containsOnly("sms");
        assertThat(entries.get(0).detail()).isEqualTo("sign-in");
        assertThat(phone.to(doctor.number()).get(1).text())
                .matches("[0-9]{6} is your sign-in code for Wardkey Hospital\\. It works for 5 minutes\\..*");
    }

    @Test
    @DisplayName("comes in the language of whoever gets it")
    void hindi() throws Exception {
        Owner doctor = people.doctor();
        inTransaction.run(() -> accounts.speak(doctor.account(), Locale.forLanguageTag("hi")));

        sms.ask(waiting(doctor), SignIns.WARD);

        var message = phone.to(doctor.number()).get(1);
        assertThat(message.text()).matches("[0-9]{6} Wardkey Hospital में साइन इन .*");
        assertThat(message.coding()).isEqualTo("2");
    }

    @Inject
    private InTransaction inTransaction;

    @Test
    @DisplayName("ASVS V6.6.2: works for the sign-in that asked for it and for no other")
    void bound() {
        Owner doctor = people.doctor();
        Waiting other = waiting(doctor);
        clock.forward(Duration.ofSeconds(1));
        Waiting waiting = waiting(doctor);
        sms.ask(waiting, SignIns.WARD);
        String code = phone.code(doctor.number());

        assertThat(sms.isSent(other)).isFalse();
        assertThat(answer(other, code)).isEqualTo(new SecondStep.Wrong());
        assertThat(signIns.code(waiting.pending(), code)).isEqualTo(new SecondStep.Wrong());
        assertThat(answer(waiting, code)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("works no longer when another was sent: one at a time")
    void oneAtATime() {
        Owner doctor = people.doctor();
        Waiting waiting = waiting(doctor);
        sms.ask(waiting, SignIns.WARD);
        String first = phone.code(doctor.number());
        clock.forward(Duration.ofSeconds(30));
        sms.ask(waiting, SignIns.WARD);

        assertThat(answer(waiting, first)).isEqualTo(new SecondStep.Wrong());
        assertThat(answer(waiting, phone.code(doctor.number()))).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("ASVS V6.5.5: works for five minutes, and its sign-in lasts no longer")
    void fiveMinutes() {
        Owner doctor = people.doctor();
        Waiting waiting = waiting(doctor);
        sms.ask(waiting, SignIns.WARD);
        String code = phone.code(doctor.number());

        clock.forward(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(sms.isSent(waiting)).isTrue();
        clock.forward(Duration.ofSeconds(1));

        assertThat(sms.isSent(waiting)).isFalse();
        assertThat(answer(waiting, code)).isEqualTo(new SecondStep.Ended());
    }

    @Test
    @DisplayName("ASVS V6.5.1: of sixteen who type it at once, exactly one signs in")
    void once() throws Exception {
        Owner doctor = people.doctor();
        Waiting waiting = waiting(doctor);
        sms.ask(waiting, SignIns.WARD);
        String code = phone.code(doctor.number());

        List<SecondStep> steps = atOnce.call(() -> answer(waiting, code));

        assertThat(steps).filteredOn(SecondStep.Complete.class::isInstance).hasSize(1);
        assertThat(answer(waiting, code)).isNotInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName(
            "ASVS V6.6.3, invariant 6, goauthentik#21751, django-two-factor-auth#473: five wrong ones, then nothing is compared; the app's codes are not touched by it")
    void throttled() {
        Owner doctor = people.doctor();
        Waiting waiting = waiting(doctor);
        sms.ask(waiting, SignIns.WARD);
        String code = phone.code(doctor.number());

        for (int guess = 0; guess < 5; guess++) {
            assertThat(answer(waiting, wrong(code))).isEqualTo(new SecondStep.Wrong());
        }

        for (int guess = 0; guess < 100; guess++) {
            assertThat(answer(waiting, guess % 2 == 0 ? code : wrong(code))).isInstanceOf(SecondStep.TooSoon.class);
        }
        assertThat(signIns.code(waiting.pending(), doctor.person().code(clock.instant())))
                .isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("takes at most five round trips to the database, as every second step")
    void roundTrips() throws Exception {
        Owner doctor = people.doctor();
        Waiting waiting = waiting(doctor);
        sms.ask(waiting, SignIns.WARD);
        String code = phone.code(doctor.number());

        List<String> sent = Statements.of(() -> answer(waiting, code)).stream()
                .map(sql -> sql.toLowerCase(Locale.ROOT))
                .filter(sql -> !sql.contains("_seq") && !sql.contains("name like"))
                .toList();

        assertThat(sent).hasSizeLessThanOrEqualTo(5).anyMatch(s -> s.contains("insert into audit_entry"));
    }

    @Test
    @DisplayName("is offered to nobody who has no number, by one look")
    void notOffered() throws Exception {
        Waiting waiting = waiting(new Owner(withoutNumber(), ""));

        assertThat(Statements.of(() -> sms.offer(waiting))).hasSize(1);
        assertThat(sms.offer(waiting)).isEmpty();
        assertThat(sms.ask(waiting, SignIns.WARD)).isEqualTo(new Asked.NotOffered());
    }

    @Inject
    private People all;

    private Person withoutNumber() {
        return all.doctor().withAuthenticator();
    }

    private Waiting waiting(Owner owner) {
        PendingSignIn pending = signIns.pending(owner.person());
        return signIns.waiting(pending).orElseThrow();
    }

    private SecondStep answer(Waiting waiting, String typed) {
        return ladder.giveAnswer(waiting, SmsCodes.KIND, typed, SignIns.WARD);
    }

    private static String wrong(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.SecondFactorSwitch;
import org.wardkey.identity.profile.PasswordChange;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.identity.throttle.OldTallies;

@ContainerTest
@DisplayName("F21, invariant 6: guessing")
class ThrottleIT {

    private static final int FREE = 5;
    private static final int MANY = 60;
    private static final String TOO_SOON = "too soon";

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private Activation activation;

    @Inject
    private FactorProofs proofs;

    @Inject
    private SecondFactorSwitch factorSwitch;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private AtOnce atOnce;

    @Inject
    private OldTallies oldTallies;

    @Inject
    private AccountStates states;

    @Inject
    private Sql sql;

    @Inject
    private Trail trail;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("a password from sixteen threads at once comes to five comparisons, on this database")
    void passwordsAtOnce() throws Exception {
        Person doctor = people.doctor();

        var entries = trail.during(() -> atOnce.call(() -> password(doctor.identifier(), "wrong", source(1))));

        assertThat(entries).hasSize(AtOnce.THREADS);
        assertThat(compared(entries)).isEqualTo(FREE);
    }

    @Test
    @DisplayName("a code from sixteen threads at once comes to five comparisons, on this database")
    void codesAtOnce() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        PendingSignIn pending = signIns.pending(doctor);
        String wrong = doctor.phone().wrongCode(clock.instant());

        var entries = trail.during(() -> atOnce.call(() -> signIns.code(pending, wrong, source(2))));

        assertThat(compared(entries)).isEqualTo(FREE);
    }

    @Test
    @DisplayName(
            "N11, RFC 4226 section 7.3, authelia#2827, privacyidea#4740: at every place that takes a password or a code comes to five comparisons")
    void everyPlace() throws Exception {
        Person person = people.doctor().withAuthenticator();
        PendingSignIn pending = signIns.pending(person);
        String wrong = person.phone().wrongCode(clock.instant());
        String wrongBackup = "00000 00000 00000 00000";
        var slip = people.waitingDoctor();

        assertThat(comparedOfMany(() -> password(person.identifier(), "wrong", source(3))))
                .isEqualTo(FREE);
        assertThat(comparedOfMany(() -> password("nobody-" + person.identifier(), "wrong", source(3))))
                .as("at nobody, as at somebody")
                .isEqualTo(FREE);
        assertThat(comparedOfMany(() -> signIns.code(pending, wrong, source(4))))
                .isEqualTo(FREE);
        assertThat(comparedOfMany(() -> signIns.code(pending, wrongBackup, source(5))))
                .isEqualTo(FREE);
        assertThat(comparedOfMany(() -> proofs.prove(person.account(), wrong, source(6))))
                .as("the app's failures at the sign-in count here")
                .isZero();
        assertThat(comparedOfMany(() -> factorSwitch.turnOff(
                        person.account(), Secret.of("wrong"), person.code(clock.instant()), source(7), epoch -> {})))
                .as("the password's, too")
                .isZero();
        assertThat(comparedOfMany(() -> passwordChange.change(
                        signIns.session(person),
                        Secret.of("wrong"),
                        "",
                        Secret.of("mango tree river boat"),
                        source(7),
                        epoch -> {})))
                .isZero();
        assertThat(comparedOfMany(() -> activation.activate(
                        slip.identifier(), "0000 0000 0000 0000", Secret.of(People.PASSWORD), source(8))))
                .isEqualTo(FREE);
    }

    @Test
    @DisplayName("with the right password and code is refused during the wait, in words for who had the right password")
    void duringTheWait() {
        Person person = people.doctor().withAuthenticator();
        PendingSignIn pending = signIns.pending(person);
        for (int wrong = 0; wrong < FREE; wrong++) {
            signIns.code(pending, person.phone().wrongCode(clock.instant()), source(9));
            password(person.identifier(), "wrong", source(9));
        }

        assertThat(signIns.code(pending, person.code(clock.instant())))
                .isEqualTo(new SecondStep.TooSoon(clock.instant().plusSeconds(30)));
        assertThat(signIns.password(person)).isEqualTo(new FirstStep.Refused());

        clock.forward(Duration.ofSeconds(30));
        assertThat(signIns.now(person)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("by a stranger keeps the owner out of nothing who comes with a browser that signed in before")
    void knownBrowser() {
        Person doctor = people.doctor();
        for (int wrong = 0; wrong < MANY; wrong++) {
            password(doctor.identifier(), "wrong", source(10));
        }
        var home = new Origin("10.200.0.1", "phone", Map.of(doctor.account(), "homehomehomehomehomehomehomehome"));

        assertThat(signIns.password(doctor)).isEqualTo(new FirstStep.Refused());
        assertThat(ladder.giveIdentifierAndPassword(doctor.identifier(), doctor.password(), home))
                .isInstanceOf(FirstStep.Complete.class);
        assertThat(signIns.password(doctor))
                .as("for others nothing has begun anew")
                .isEqualTo(new FirstStep.Refused());
    }

    @Test
    @DisplayName("after a success begins anew, and costs no statement more")
    void success() throws Exception {
        Person doctor = people.doctor();
        password(doctor.identifier(), "wrong", source(11));
        signIns.password(doctor);
        signIns.password(doctor);

        List<String> sent = Statements.of(() -> signIns.password(doctor));

        assertThat(sent).noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("throttle"));
        var entries = trail.during(() -> atOnce.call(Collections.nCopies(
                8, (Callable<FirstStep>) () -> password(doctor.identifier(), "wrong", source(11)))));
        assertThat(compared(entries)).isEqualTo(FREE);
    }

    @Test
    @DisplayName("at a locked account counts the right password like a wrong one")
    void locked() throws Exception {
        Person doctor = people.doctor();
        states.lock(doctor.account(), people.administrator().account(), "stolen phone", SignIns.WARD);

        var entries = trail.during(() -> {
            for (int i = 0; i < MANY; i++) {
                signIns.password(doctor);
            }
            return true;
        });

        assertThat(compared(entries)).isEqualTo(FREE);
    }

    @Test
    @DisplayName("and turning the factor off at once, sixteen times over, ends for each in an answer")
    void noCircle() throws Exception {
        for (int round = 0; round < 3; round++) {
            Person doctor = people.doctor().withAuthenticator();
            PendingSignIn pending = signIns.pending(doctor);
            signIns.code(pending, doctor.phone().wrongCode(clock.instant()), source(13));
            String code = doctor.code(clock.instant());
            var acts = new ArrayList<Callable<Object>>();
            for (int i = 0; i < AtOnce.THREADS; i++) {
                acts.add(
                        i % 2 == 0
                                ? () -> signIns.code(pending, code, source(13))
                                : () -> factorSwitch.turnOff(
                                        doctor.account(), doctor.password(), code, source(13), epoch -> {}));
            }
            assertThat(atOnce.call(acts)).hasSize(AtOnce.THREADS);
        }
    }

    @Test
    @DisplayName("ASVS V14.2.7: leaves no trace of sources after two days, and none of nobody after half a year")
    void dropped() throws Exception {
        password("nobody-at-all@ward.example", "wrong", source(12));
        assertThat(rows("source/")).isPositive();

        clock.forward(Duration.ofDays(3));
        oldTallies.drop();

        assertThat(rows("source/")).isZero();
        assertThat(rows("nobody/")).isPositive();
        clock.forward(Duration.ofDays(180));
        oldTallies.drop();
        assertThat(rows("nobody/")).isZero();
    }

    private long rows(String prefix) throws Exception {
        return sql.one(Long.class, "select count(*) from throttle where name like ?", prefix + '%');
    }

    private int comparedOfMany(Callable<?> guess) throws Exception {
        var entries = trail.during(() -> {
            var answers = new ArrayList<Object>();
            for (int i = 0; i < MANY; i++) {
                answers.add(guess.call());
            }
            return answers;
        });
        assertThat(entries).hasSize(MANY);
        return compared(entries);
    }

    private static int compared(List<Trail.Entry> entries) {
        return (int) entries.stream()
                .filter(entry -> !entry.detail().equals(TOO_SOON))
                .count();
    }

    private FirstStep password(String identifier, String password, Origin origin) {
        return ladder.giveIdentifierAndPassword(identifier, Secret.of(password), origin);
    }

    private static Origin source(int number) {
        return new Origin("10.99.0." + number, "guesser");
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.SecondFactorSwitch;
import org.wardkey.identity.profile.PasswordChange;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.PendingSignIn.Next;

/** Somebody has time: they guess every hour, so that no wait is left, for months. */
@ContainerTest
@DisplayName("N11, N12: of thousands of guesses, an hour apart,")
class ManyGuessesIT {

    private static final int GUESSES = 1_000;

    /** Where each costs a slow hash, whatever becomes of it. */
    private static final int SLOW = 150;

    private static final int MOST = 100;
    private static final Origin GUESSER = new Origin("10.98.0.1", "guesser");
    private static final Secret NEXT = Secret.of("mango tree river boat");

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private FactorProofs proofs;

    @Inject
    private SecondFactorSwitch factorSwitch;

    @Inject
    private PasswordChange passwordChange;

    @Inject
    private Activation activation;

    @Inject
    private Sql sql;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("a hundred at an app are compared at the sign-in, and none after them at any other place")
    void app() throws Exception {
        Person person = people.doctor().withAuthenticator();

        assertThat(compared(GUESSES, () -> signIns.code(pending(person), wrong(person), GUESSER)))
                .isEqualTo(MOST);
        assertThat(compared(GUESSES, () -> proofs.prove(person.account(), wrong(person), GUESSER)))
                .isZero();
        assertThat(compared(
                        SLOW,
                        () -> factorSwitch.turnOff(
                                person.account(), person.password(), wrong(person), GUESSER, epoch -> {})))
                .isZero();
        assertThat(compared(
                        SLOW,
                        () -> passwordChange.change(
                                signIns.session(person), person.password(), wrong(person), NEXT, GUESSER, epoch -> {})))
                .isZero();
    }

    @Test
    @DisplayName(
            "a hundred at backup codes are compared where a proof is asked for, and none after them at the sign-in")
    void backupCodes() throws Exception {
        Person person = people.doctor().withAuthenticator();
        String wrong = "00000 00000 00000 00000";

        assertThat(compared(GUESSES, () -> proofs.prove(person.account(), wrong, GUESSER)))
                .isEqualTo(MOST);
        assertThat(compared(GUESSES, () -> signIns.code(pending(person), wrong, GUESSER)))
                .isZero();
    }

    @Test
    @DisplayName("a hundred at a slip are compared")
    void slip() throws Exception {
        var slip = people.waitingDoctor();

        assertThat(compared(SLOW, () -> activation.activate(slip.identifier(), "0000 0000 0000 0000", NEXT, GUESSER)))
                .isEqualTo(MOST);
    }

    private long compared(int guesses, Callable<?> guess) throws Exception {
        long before = entries("");
        long refusedBefore = entries(" and detail = 'too soon'");
        for (int i = 0; i < guesses; i++) {
            guess.call();
            clock.forward(Duration.ofHours(1));
        }
        long refused = entries(" and detail = 'too soon'") - refusedBefore;
        assertThat(entries("") - before).isEqualTo(guesses);
        return guesses - refused;
    }

    private long entries(String where) throws Exception {
        return sql.one(
                Long.class, "select count(*) from audit_entry where device = '" + GUESSER.device() + "'" + where);
    }

    private PendingSignIn pending(Person person) {
        return new PendingSignIn(
                person.account(), signIns.session(person).sessionEpoch(), Next.SECOND_FACTOR, clock.instant());
    }

    private String wrong(Person person) {
        return person.phone().wrongCode(clock.instant());
    }
}

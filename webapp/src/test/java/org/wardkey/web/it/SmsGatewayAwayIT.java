package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.session.Waiting;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.sms.Asked;
import org.wardkey.sms.SignInBySms;
import org.wardkey.sms.SmsCodes;
import org.wardkey.web.it.SmsPeople.Owner;

@ContainerTest
@DisplayName("Invariant 14: an SMS gateway that does not work")
class SmsGatewayAwayIT {

    /** Each is a fraction of the fifth of a second for which the circuit stays open in these tests, at least. */
    private static final int MANY = 5_000;

    @Inject
    private SmsPeople people;

    @Inject
    private SmsStub gateway;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private SignInBySms sms;

    @Inject
    private Trail trail;

    @Inject
    private OneRequest request;

    @Inject
    private MovableClock clock;

    private Owner doctor;

    @BeforeEach
    void aDoctorWithANumber() {
        gateway.isThere();
        doctor = people.doctor();
    }

    @AfterEach
    void works() {
        gateway.isThere();
        untilOneComes();
    }

    @Test
    @DisplayName(
            "is said at once, leaves no code and counts for no limit; the app signs in, and soon messages come again")
    void away() throws Exception {
        Waiting waiting = waiting();
        gateway.isAway();

        var entries =
                trail.during(() -> assertThat(sms.ask(waiting, SignIns.WARD)).isEqualTo(new Asked.NotNow()));

        assertThat(entries).extracting(Trail.Entry::detail).containsExactly("sign-in", "sign-in: gateway away");
        assertThat(entries).extracting(Trail.Entry::outcome).containsExactly("DONE", "REFUSED");
        assertThat(sms.isSent(waiting)).isFalse();
        assertThat(signIns.code(waiting.pending(), doctor.person().code(clock.instant())))
                .isInstanceOf(SecondStep.Complete.class);
        gateway.isThere();
        untilOneComes();
    }

    @Test
    @DisplayName("is not asked any more after some messages, so that nobody waits for it; then one tries it again")
    void circuit() {
        gateway.hangsUp();
        // The one before, by which the number was confirmed, was the first of four.
        for (int message = 0; message < 3; message++) {
            assertThat(sms.ask(waiting(), SignIns.WARD)).isInstanceOf(Asked.Perhaps.class);
            clock.forward(Duration.ofMinutes(15));
        }
        int before = gateway.count();
        gateway.isThere();

        assertThat(sms.ask(waiting(), SignIns.WARD)).isEqualTo(new Asked.NotNow());
        assertThat(gateway.count()).isEqualTo(before);

        untilOneComes();
        assertThat(gateway.count()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("because the line broke may have sent the code: it works if it comes, and is not sent again")
    void perhaps() {
        Waiting waiting = waiting();
        int before = gateway.count();
        gateway.hangsUp();

        assertThat(sms.ask(waiting, SignIns.WARD)).isInstanceOf(Asked.Perhaps.class);

        assertThat(gateway.count()).isEqualTo(before + 1);
        assertThat(ladder.giveAnswer(waiting, SmsCodes.KIND, gateway.code(doctor.number()), SignIns.WARD))
                .isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("but refuses leaves no code, and is asked again only after the wait")
    void refuses() {
        Waiting waiting = waiting();
        gateway.refuses();

        assertThat(sms.ask(waiting, SignIns.WARD)).isEqualTo(new Asked.NotNow());

        assertThat(sms.isSent(waiting)).isFalse();
        assertThat(sms.ask(waiting, SignIns.WARD)).isInstanceOf(Asked.TooSoon.class);
        clock.forward(Duration.ofMinutes(15));
    }

    @Test
    @DisplayName("or is slow holds a few of the server's threads and no more: whoever comes then is told at once")
    void bulkhead() throws Exception {
        List<Owner> doctors = List.of(people.doctor(), people.doctor(), people.doctor());
        List<Waiting> all = doctors.stream().map(this::waiting).toList();
        var arrived = new CountDownLatch(2);
        var letGo = new CountDownLatch(1);
        gateway.holds(arrived, letGo);
        var pool = Executors.newFixedThreadPool(2);

        var held = all.subList(0, 2).stream()
                .map(waiting -> pool.submit(() -> request.of(() -> sms.ask(waiting, SignIns.WARD))))
                .toList();
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        Asked third = sms.ask(all.get(2), SignIns.WARD);
        letGo.countDown();

        assertThat(third).isEqualTo(new Asked.NotNow());
        for (Future<Asked> one : held) {
            assertThat(one.get()).isInstanceOf(Asked.Sent.class);
        }
        pool.shutdown();
    }

    private void untilOneComes() {
        clock.forward(Duration.ofDays(1));
        Waiting waiting = waiting();
        Asked asked = new Asked.NotNow();
        for (int attempt = 0; attempt < MANY && asked instanceof Asked.NotNow; attempt++) {
            asked = sms.ask(waiting, SignIns.WARD);
        }
        assertThat(asked).isInstanceOf(Asked.Sent.class);
        clock.forward(Duration.ofDays(1));
    }

    private Waiting waiting() {
        return waiting(doctor);
    }

    private Waiting waiting(Owner owner) {
        return signIns.waiting(signIns.pending(owner.person())).orElseThrow();
    }
}

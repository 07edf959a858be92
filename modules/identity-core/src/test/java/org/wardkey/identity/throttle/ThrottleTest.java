package org.wardkey.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Injected;
import org.wardkey.identity.MovableClock;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.InMemoryAccounts;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.vault.Keysets;

@DisplayName("F21, invariant 6: guessing")
class ThrottleTest {

    private static final FactorKind APP = new FactorKind("app");
    private static final FactorKind PAPER = new FactorKind("paper");
    private static final Origin STRANGER = new Origin("203.0.113.7", "laptop");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryTallies tallies = new InMemoryTallies();
    private final Throttle throttle = Throttles.of(tallies, clock, Throttles.DELIVERED);
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final Account asha = doctor("asha@hospital.example");
    private final Account ravi = doctor("ravi@hospital.example");

    @Test
    @DisplayName("is free five times, then waits, and the wait ends by itself")
    void waits() {
        assertThat(IntStream.range(0, 5).mapToObj(i -> guess(Guess.of(asha, APP))))
                .containsOnly(true);

        assertThat(guess(Guess.of(asha, APP))).isFalse();
        assertThat(until(Guess.of(asha, APP))).contains(clock.instant().plusSeconds(30));

        clock.move(Duration.ofSeconds(30).minusMillis(1));
        assertThat(guess(Guess.of(asha, APP))).isFalse();
        try (Turn refused = throttle.turn(Guess.of(asha, APP), STRANGER)) {
            assertThat(refused.costsNothing())
                    .as("its time would tell that somebody guessed there")
                    .isFalse();
        }
        clock.move(Duration.ofMillis(1));
        assertThat(guess(Guess.of(asha, APP))).isTrue();
        assertThat(until(Guess.of(asha, APP))).contains(clock.instant().plusSeconds(60));
    }

    @Test
    @DisplayName("N12: comes to 100 comparisons in a row and no more, whatever the patience")
    void hundred() {
        int compared = 0;
        for (int tries = 0; tries < 5_000; tries++) {
            compared += guess(Guess.of(asha, APP)) ? 1 : 0;
            clock.move(Duration.ofMinutes(7));
        }

        assertThat(compared).isEqualTo(100);
        assertThat(until(Guess.of(asha, APP))).contains(Instant.MAX);
    }

    @Test
    @DisplayName("keycloak#46164, privacyidea#471: is counted apart for each authenticator, and for each account")
    void apart() {
        exhaust(Guess.of(asha, Guess.PASSWORD));

        assertThat(guess(Guess.of(asha, APP))).isTrue();
        assertThat(guess(Guess.of(asha, PAPER))).isTrue();
        assertThat(guess(Guess.of(asha, Guess.ACTIVATION_CODE))).isTrue();
        assertThat(guess(Guess.of(ravi, Guess.PASSWORD))).isTrue();
        assertThat(guess(Guess.of(asha, Guess.PASSWORD))).isFalse();
    }

    @Test
    @DisplayName("at nobody goes on where it was when the key changes by which nobody is known")
    void anotherKey() {
        byte[] before = {1, 2, 3, 4, 5};
        byte[] after = {6, 7, 8, 9, 10};
        exhaust(Guess.ofNobody(List.of(before), Guess.PASSWORD));

        Guess same = Guess.ofNobody(List.of(after, before), Guess.PASSWORD);

        assertThat(guess(same)).isFalse();
        clock.move(Duration.ofSeconds(30));
        assertThat(guess(same)).isTrue();
        assertThat(until(same)).contains(clock.instant().plusSeconds(60));
        assertThat(guess(Guess.ofNobody(List.of(after), Guess.PASSWORD))).isTrue();
    }

    @Test
    @DisplayName("N13: begins anew after a success, and after nothing else")
    void success() {
        for (int round = 0; round < 3; round++) {
            for (int failures = 0; failures < 4; failures++) {
                guess(Guess.of(asha, APP));
            }
            try (Turn turn = throttle.turn(Guess.of(asha, APP), STRANGER)) {
                turn.succeeded();
            }
        }
        assertThat(tallies.failures("account/" + asha.id().value() + "/app")).isZero();

        exhaust(Guess.of(asha, APP));
        clock.move(Duration.ofDays(400));
        assertThat(guess(Guess.of(asha, APP))).isTrue();
        assertThat(until(Guess.of(asha, APP)))
                .as("privacyidea#1578: time alone reopens nothing")
                .contains(clock.instant().plusSeconds(60));
    }

    @Test
    @DisplayName("with a code that was used before is neither a failure nor a success")
    void undecided() {
        for (int failures = 0; failures < 4; failures++) {
            guess(Guess.of(asha, APP));
        }
        for (int replays = 0; replays < 20; replays++) {
            try (Turn turn = throttle.turn(Guess.of(asha, APP), STRANGER)) {
                turn.undecided();
            }
        }

        assertThat(guess(Guess.of(asha, APP))).isTrue();
        assertThat(guess(Guess.of(asha, APP))).isFalse();
    }

    @Test
    @DisplayName("at an account keeps its owner out of nothing who comes with a browser that signed in before")
    void knownBrowser() {
        exhaust(Guess.of(asha, Guess.PASSWORD));
        var home = new Origin("198.51.100.4", "phone", Map.of(asha.id(), "home"));

        assertThat(throttle.turn(Guess.of(asha, Guess.PASSWORD), home).refusedUntil())
                .isEmpty();
        assertThat(throttle.turn(Guess.of(ravi, Guess.PASSWORD), home).refusedUntil())
                .as("for others it is a browser like any")
                .isEmpty();
        for (int failures = 0; failures < 5; failures++) {
            try (Turn turn = throttle.turn(Guess.of(asha, Guess.PASSWORD), home)) {
                turn.failed();
            }
        }
        assertThat(throttle.turn(Guess.of(asha, Guess.PASSWORD), home).refusedUntil())
                .as("a known browser guesses no more than others")
                .isPresent();
    }

    @Test
    @DisplayName("from a known browser that was used up is guessing like everybody's, and not worse")
    void knownBrowserUsedUp() {
        var ward = new Origin("198.51.100.4", "ward machine", Map.of(asha.id(), "ward"));
        int compared = 0;
        for (int tries = 0; tries < 2_000; tries++) {
            compared += guess(Guess.of(asha, APP), ward) ? 1 : 0;
            clock.move(Duration.ofMinutes(61));
        }

        assertThat(compared).as("N12: ten of its own, and the hundred of all").isEqualTo(110);
        assertThat(guess(Guess.of(ravi, APP), ward)).isTrue();
    }

    @Test
    @DisplayName("at nobody is counted like guessing at somebody")
    void nobody() {
        var guesses = Throttles.guesses(Keysets.blindIndex());
        Guess typed = guesses.at(Optional.empty(), "nobody@hospital.example", Guess.PASSWORD);

        exhaust(typed);

        assertThat(guess(guesses.at(Optional.empty(), " Nobody@Hospital.example", Guess.PASSWORD)))
                .isFalse();
        assertThat(guess(guesses.at(Optional.empty(), "somebody@hospital.example", Guess.PASSWORD)))
                .isTrue();
        assertThat(guess(guesses.at(Optional.empty(), "x".repeat(1_000_000), Guess.PASSWORD)))
                .isTrue();
    }

    @Test
    @DisplayName(
            "at many accounts from one source comes to an end for the rest of the ten minutes, of that source only")
    void source() {
        for (int one = 0; one < 20; one++) {
            guess(Guess.of(doctor("doctor" + one + "@hospital.example"), Guess.PASSWORD));
        }
        clock.move(Duration.ofSeconds(5));

        assertThat(until(Guess.of(asha, Guess.PASSWORD))).contains(Instant.parse("2026-01-01T00:10:00Z"));
        assertThat(until(Guess.of(asha, APP))).as("codes are counted apart").isEmpty();
        try (Turn refused = throttle.turn(Guess.of(asha, Guess.PASSWORD), STRANGER)) {
            assertThat(refused.costsNothing()).as("a flood from there").isTrue();
        }
        assertThat(throttle.turn(Guess.of(asha, Guess.PASSWORD), new Origin("203.0.113.8", ""))
                        .refusedUntil())
                .isEmpty();
        var known = new Origin(STRANGER.address(), "phone", Map.of(asha.id(), "home"));
        assertThat(throttle.turn(Guess.of(asha, Guess.PASSWORD), known).refusedUntil())
                .as("the owner's own browser")
                .isEmpty();

        clock.move(Duration.ofMinutes(10));
        assertThat(until(Guess.of(asha, Guess.PASSWORD))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("is not helped by a clock that jumps an hour")
    @ValueSource(longs = {-3_600, 3_600})
    void clockJumps(long seconds) {
        int before = exhaust(Guess.of(asha, APP));
        clock.move(Duration.ofSeconds(seconds));

        int compared = exhaust(Guess.of(asha, APP));

        assertThat(before).isEqualTo(5);
        assertThat(compared).as("one wait is over at most").isLessThanOrEqualTo(1);
        clock.move(Duration.ofHours(1));
        assertThat(guess(Guess.of(asha, APP)))
                .as("no wait is longer than the schedule says")
                .isTrue();
    }

    @Test
    @DisplayName("with forty at once comes to five comparisons, too, though all had read that nothing failed before")
    void atOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            Callable<Boolean> one = () -> guess(Guess.of(asha, APP));
            int compared = 0;
            for (Future<Boolean> guessed : threads.invokeAll(Collections.nCopies(400, one))) {
                compared += guessed.get() ? 1 : 0;
            }

            assertThat(compared).isEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("begins anew when the authenticator is bound again, in every browser")
    void boundAgain() {
        var home = new Origin("198.51.100.4", "phone", Map.of(asha.id(), "home"));
        exhaust(Guess.of(asha, APP));
        exhaust(Guess.of(asha, PAPER));
        for (int failures = 0; failures < 5; failures++) {
            try (Turn turn = throttle.turn(Guess.of(asha, APP), home)) {
                turn.failed();
            }
        }
        var bound = Injected.into(new BoundAgain(), throttle);

        bound.begin(SecurityEvent.own(Action.FACTOR_REPLACED, Outcome.REFUSED, asha.id(), STRANGER, clock.instant())
                .with(APP));
        assertThat(until(Guess.of(asha, APP))).isPresent();
        bound.begin(SecurityEvent.own(Action.FACTOR_REPLACED, Outcome.DONE, asha.id(), STRANGER, clock.instant())
                .with(APP));

        assertThat(until(Guess.of(asha, APP))).isEmpty();
        assertThat(throttle.turn(Guess.of(asha, APP), home).refusedUntil()).isEmpty();
        assertThat(until(Guess.of(asha, PAPER))).isPresent();
    }

    @Test
    @DisplayName("at a browser that its owner signs in from leaves it failures of its own again")
    void knownBrowserAgain() {
        var home = new Origin("198.51.100.4", "phone", Map.of(asha.id(), "home"));
        for (int wrong = 0; wrong < 10; wrong++) {
            guess(Guess.of(asha, Guess.PASSWORD), home);
            clock.move(Duration.ofHours(1));
        }
        try (Turn turn = throttle.turn(Guess.of(asha, Guess.PASSWORD), home)) {
            turn.succeeded();
        }

        exhaust(Guess.of(asha, Guess.PASSWORD));

        assertThat(throttle.turn(Guess.of(asha, Guess.PASSWORD), home).refusedUntil())
                .isEmpty();
    }

    @Test
    @DisplayName("by a crowd holds a hundred threads and no more; who finds no place is not counted")
    void crowd() {
        List<Turn> taken = IntStream.range(0, Throttle.PLACES)
                .mapToObj(one -> throttle.turn(Guess.of(doctor("crowd" + one + "@hospital.example"), APP), STRANGER))
                .toList();

        assertThatThrownBy(() -> throttle.turn(Guess.of(asha, APP), STRANGER)).isInstanceOf(TooManyAtOnce.class);
        taken.get(0).close();
        assertThat(IntStream.range(0, 5).mapToObj(i -> guess(Guess.of(asha, APP))))
                .containsOnly(true);
        assertThat(guess(Guess.of(asha, APP))).as("as if it had not been there").isFalse();
    }

    /** Guesses wrong until it is refused. Answers how often something was compared. */
    private int exhaust(Guess guess) {
        int compared = 0;
        while (guess(guess)) {
            compared++;
        }
        return compared;
    }

    /** Guesses wrong. Answers whether it came to a comparison. */
    private boolean guess(Guess guess) {
        return guess(guess, STRANGER);
    }

    private boolean guess(Guess guess, Origin origin) {
        try (Turn turn = throttle.turn(guess, origin)) {
            if (turn.refusedUntil().isPresent()) {
                return false;
            }
            turn.failed();
            return true;
        }
    }

    private Optional<Instant> until(Guess guess) {
        try (Turn turn = throttle.turn(guess, STRANGER)) {
            if (turn.refusedUntil().isEmpty()) {
                turn.undecided();
            }
            return turn.refusedUntil();
        }
    }

    private Account doctor(String email) {
        return accounts.hold(accounts.active(PersonKind.DOCTOR, "Asha Rao", new EmailAddress(email)));
    }
}

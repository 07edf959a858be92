package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.signin.SignInLadder;

/**
 * The one test that looks at a watch, because the issue is the watch: an attacker's, who sees the times of many refused
 * sign-ins. It compares distributions that were taken in turns, so that what else the machine does falls on all alike.
 */
@ContainerTest
@DisplayName("Invariant 5, ASVS V6.3.8: the times of refused sign-ins")
class AnswerTimesIT {

    private static final int SETS = 3;
    private static final int ROUNDS = 70;
    private static final int WARM_UP = 5;

    /** The longest wait of the schedule. */
    private static final Duration WAIT = Duration.ofHours(1);

    /**
     * How far the chance that a time of one kind is the longer one may be from one half. For 210 times each, chance alone
     * takes it beyond 0.028 in one of three comparisons and beyond 0.14 in none of a million.
     */
    private static final double MOST = 0.14;

    /** Below this, the longest network is needed to see it at all: a millisecond is a twentieth of the password hash. */
    private static final long LEAST_NANOS = 1_000_000;

    @Inject
    private People people;

    @Inject
    private AccountStates states;

    @Inject
    private SignInLadder ladder;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("tell unknown, wrong, locked, disabled and not activated apart by nothing that an attacker could use")
    void distributions() {
        Map<String, List<Long>> times = new HashMap<>();
        for (int set = 0; set < SETS; set++) {
            measure(Refusals.of(people, states), times);
        }

        List<Long> unknown = Objects.requireNonNull(times.get("unknown"));
        times.forEach((kind, measured) -> assertThat(apart(unknown, measured))
                .as("unknown (median %s ns) and %s (median %s ns)", median(unknown), kind, median(measured))
                .isFalse());
    }

    @Test
    @DisplayName("would be told apart by a difference of two milliseconds: the comparison sees what it is to see")
    void sees() {
        var random = new Random(7);
        List<Long> one = new ArrayList<>();
        List<Long> other = new ArrayList<>();
        for (int i = 0; i < SETS * ROUNDS; i++) {
            one.add(Math.round(35e6 + 4e6 * random.nextGaussian()));
            other.add(Math.round(37e6 + 4e6 * random.nextGaussian()));
        }

        assertThat(apart(one, other)).isTrue();
        assertThat(apart(one, new ArrayList<>(one))).isFalse();
    }

    private void measure(Map<String, String> identifiers, Map<String, List<Long>> times) {
        List<String> kinds = new ArrayList<>(identifiers.keySet());
        var order = new Random(42);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Collections.shuffle(kinds, order);
            for (String kind : kinds) {
                long nanos = refuse(Objects.requireNonNull(identifiers.get(kind)));
                if (round >= 0) {
                    times.computeIfAbsent(kind, none -> new ArrayList<>()).add(nanos);
                }
            }
            clock.forward(WAIT);
        }
    }

    private long refuse(String identifier) {
        var password = Secret.of("no word of this is right");
        long began = System.nanoTime();
        ladder.giveIdentifierAndPassword(identifier, password, new Origin("10.8.8.8", "somewhere"));
        return System.nanoTime() - began;
    }

    /** Whether somebody could tell which is which: by rank (Mann and Whitney), and by enough to be seen at all. */
    private static boolean apart(List<Long> one, List<Long> other) {
        double longer = 0;
        for (long a : one) {
            for (long b : other) {
                longer += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        double chance = longer / ((double) one.size() * other.size());
        return Math.abs(chance - 0.5) > MOST && Math.abs(median(one) - median(other)) > LEAST_NANOS;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}

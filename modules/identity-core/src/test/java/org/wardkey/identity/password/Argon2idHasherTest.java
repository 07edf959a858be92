package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Secret;

class Argon2idHasherTest {

    private static final Argon2idCost LOW = new Argon2idCost(64, 1, 1);
    private static final Argon2idCost HIGHER = new Argon2idCost(128, 2, 1);
    private static final Secret PASSWORD = Secret.of("nine quiet monsoon rivers");

    private final PasswordHasher hasher = Hashers.quick();

    @Property(tries = 200)
    @Label("NIST N2: every password matches itself, whatever it is made of")
    void everyPasswordMatchesItself(@ForAll String text) {
        assertThat(hasher.matches(Secret.of(text), hasher.hash(Secret.of(text))))
                .isTrue();
    }

    @Property(tries = 200)
    void noOtherPasswordMatches(@ForAll String one, @ForAll String other) {
        assumeThat(normal(one)).isNotEqualTo(normal(other));

        assertThat(hasher.matches(Secret.of(other), hasher.hash(Secret.of(one))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1000})
    @DisplayName("NIST N2, ASVS V6.2.9: long passwords are taken whole, the last character counts")
    void longPasswordsAreNotCut(int length) {
        String stem = "क".repeat(length - 1);

        HashedPassword stored = hasher.hash(Secret.of(stem + 'a'));

        assertThat(hasher.matches(Secret.of(stem + 'a'), stored)).isTrue();
        assertThat(hasher.matches(Secret.of(stem + 'b'), stored)).isFalse();
    }

    @Test
    @DisplayName("ASVS V6.2.8: nothing behind a NUL or an emoji is cut, case counts, spaces count")
    void thePasswordIsComparedAsTyped() {
        HashedPassword stored = hasher.hash(Secret.of("pass\0word 😀 one"));

        assertThat(hasher.matches(Secret.of("pass\0word 😀 one"), stored)).isTrue();
        assertThat(hasher.matches(Secret.of("pass\0word 😀 two"), stored)).isFalse();
        assertThat(hasher.matches(Secret.of("pass"), stored)).isFalse();
        assertThat(hasher.matches(Secret.of("Pass\0word 😀 one"), stored)).isFalse();
        assertThat(hasher.matches(Secret.of("pass\0word 😀 one "), stored)).isFalse();
    }

    @Test
    @DisplayName("N2: the same password typed on another keyboard matches (NFKC)")
    void theFormOfUnicodeDoesNotMatter() {
        HashedPassword stored = hasher.hash(Secret.of("caf\u00e9 \u0958 ﬁve"));

        assertThat(hasher.matches(Secret.of("cafe\u0301 \u0915\u093c five"), stored))
                .isTrue();
    }

    @Test
    @DisplayName("NIST N4: each stored password has its own salt of 128 bits, and the cost")
    void eachHashHasItsOwnSalt() {
        var one = Argon2idHash.parse(hasher.hash(PASSWORD)).orElseThrow();
        var other = Argon2idHash.parse(hasher.hash(PASSWORD)).orElseThrow();

        assertThat(one.salt().length()).isEqualTo(16);
        assertThat(one.salt()).isNotEqualTo(other.salt());
        assertThat(one.output()).isNotEqualTo(other.output());
        assertThat(one.cost()).isEqualTo(LOW);
    }

    @Test
    @DisplayName("NIST N4: after the settings rise an old hash still matches and is outdated, a new one is not")
    void aHashIsUpgradedWhenTheSettingsRise() {
        HashedPassword old = Hashers.at(LOW).hash(PASSWORD);
        PasswordHasher raised = Hashers.at(HIGHER);

        assertThat(raised.matches(PASSWORD, old)).isTrue();
        assertThat(raised.outdated(old)).isTrue();
        assertThat(raised.outdated(raised.hash(PASSWORD))).isFalse();
        assertThat(Hashers.at(LOW).outdated(raised.hash(PASSWORD))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "$argon2id$v=19$m=4194304,t=99,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA"
            })
    void aStoredHashThatCannotBeUsedMatchesNothingAtTheUsualCost(String phc) {
        var asked = new ArrayList<Argon2idCost>();
        var recording = Hashers.counting(recordingIn(asked), LOW);

        assertThat(recording.matches(PASSWORD, new HashedPassword(phc))).isFalse();

        assertThat(asked).containsExactly(LOW);
        assertThat(recording.outdated(new HashedPassword(phc))).isTrue();
    }

    @Test
    @DisplayName("Invariant 5: where there is nothing to compare with, one whole hash is computed")
    void pretendingCostsOneHash() {
        var asked = new ArrayList<Argon2idCost>();

        Hashers.counting(recordingIn(asked), HIGHER).pretend(PASSWORD);

        assertThat(asked).containsExactly(HIGHER);
    }

    @Test
    void aTextBeyondAllReasonMatchesNothingAtTheUsualCostAndIsNotHashed() {
        var asked = new ArrayList<Argon2idCost>();
        var recording = Hashers.counting(recordingIn(asked), LOW);
        // Alternating marks below and above take the square of their number to sort.
        Secret endless = Secret.of("a" + "\u0301\u0316".repeat(500_000));

        assertThat(recording.matches(endless, Hashers.quick().hash(PASSWORD))).isFalse();
        recording.pretend(endless);

        assertThat(asked).containsExactly(LOW, LOW);
        assertThatThrownBy(() -> recording.hash(endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text of more than 16384 bytes");
    }

    @Test
    void aDigestUnderOneSaltIsTheSameEachTime() {
        byte[] salt = new byte[16];

        byte[] digest = hasher.digest(PASSWORD, salt);

        assertThat(digest).hasSize(32).isEqualTo(hasher.digest(PASSWORD, salt));
        salt[0] = 1;
        assertThat(digest).isNotEqualTo(hasher.digest(PASSWORD, salt));
    }

    @Test
    void noMoreHashesRunAtATimeThanThereIsRoomFor() throws InterruptedException {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var twoInside = new CountDownLatch(2);
        var crowded = Hashers.counting(
                (password, salt, cost, length) -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    twoInside.countDown();
                    await(twoInside);
                    running.decrementAndGet();
                    return new byte[length];
                },
                LOW);

        var threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 40; i++) {
            threads.execute(() -> crowded.pretend(PASSWORD));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(2);
    }

    private static Argon2id recordingIn(List<Argon2idCost> asked) {
        return (password, salt, cost, length) -> {
            asked.add(cost);
            return new byte[length];
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(Secret.of(text).text(), Normalizer.Form.NFKC);
    }
}

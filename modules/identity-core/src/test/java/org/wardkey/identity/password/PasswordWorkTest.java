package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Injected;
import org.wardkey.identity.MovableClock;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.throttle.Guess;
import org.wardkey.identity.throttle.Guesses;
import org.wardkey.identity.throttle.Throttles;
import org.wardkey.identity.vault.Keysets;

@DisplayName("Invariant 5: the work of a refused password")
class PasswordWorkTest {

    private static final Origin STRANGER = new Origin("203.0.113.7", "laptop");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final CountingHasher hasher = new CountingHasher();
    private final Guesses guesses = Throttles.guesses(Keysets.blindIndex());
    private final Passwords passwords = passwords();

    @Test
    @DisplayName("is one hash, during the wait of whoever is asked for as before it")
    void waiting() {
        for (int wrong = 1; wrong <= 8; wrong++) {
            PasswordCheck check = check("nobody@hospital.example");

            assertThat(check instanceof PasswordCheck.TooSoon).isEqualTo(wrong > 5);
            assertThat(hasher.sinceThen()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("is none for a source over its limit: a flood from there costs little")
    void source() {
        for (int wrong = 0; wrong < 20; wrong++) {
            check("nobody" + wrong + "@hospital.example");
        }
        clock.move(Duration.ofSeconds(5));
        assertThat(hasher.sinceThen()).isEqualTo(20);

        assertThat(check("somebody@hospital.example")).isInstanceOf(PasswordCheck.TooSoon.class);
        assertThat(hasher.sinceThen()).isZero();
    }

    private PasswordCheck check(String identifier) {
        Guess guess = guesses.at(Optional.empty(), identifier, Guess.PASSWORD);
        return passwords.check(Optional.empty(), guess, Secret.of("not the password"), STRANGER);
    }

    /** Nobody has a password. */
    private Passwords passwords() {
        var nothing = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (em, find, key) -> null);
        return Injected.into(new Passwords(), nothing, hasher, Keysets.vault(), Throttles.fresh(clock), clock);
    }
}

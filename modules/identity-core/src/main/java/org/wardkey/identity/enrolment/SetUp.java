package org.wardkey.identity.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;

/**
 * A set-up of a factor that is begun and not confirmed. Until then nothing is stored, and what the person had before works
 * on; a set-up that is dropped leaves nothing behind.
 *
 * @param account whose
 * @param name names this set-up: random, so that it is finished once at most
 * @param begunAt when it was begun
 * @param replaces the factor in whose place this one comes; none where it comes beside what there is
 */
public record SetUp(AccountId account, String name, Instant begunAt, Optional<FactorId> replaces) {

    /** A set-up that is not confirmed by then is over (design section 4). */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** When it is over. */
    public Instant expires() {
        return begunAt.plus(LIFETIME);
    }

    /** Whether it is not over yet. Its last instant is outside. */
    public boolean alive(Instant now) {
        return now.isBefore(expires());
    }
}

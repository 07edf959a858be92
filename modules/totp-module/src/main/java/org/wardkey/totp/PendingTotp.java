package org.wardkey.totp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.factor.FactorId;

/**
 * A set-up that is begun and not confirmed. It waits in the person's session and holds no clear secret.
 *
 * @param account whose
 * @param enrolment names this set-up: random, so that it is finished once at most
 * @param sealedSeed the sealed seed in Base64
 * @param label what the app will write above the code
 * @param begunAt when it was begun
 * @param replaces the app in whose place this one comes; none where it comes beside what there is
 */
public record PendingTotp(
        AccountId account,
        String enrolment,
        String sealedSeed,
        String label,
        Instant begunAt,
        Optional<FactorId> replaces) {

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

    @Override
    public String toString() {
        return "PendingTotp[" + account + "]";
    }
}

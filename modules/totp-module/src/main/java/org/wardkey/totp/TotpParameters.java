package org.wardkey.totp;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How codes are made and how late they may come.
 *
 * <p>The product promises a buffer of 30 seconds for a clock that is off, so one step before and after the present one
 * is looked at: a code lives about 90 seconds. ASVS V6.5.5 asks for 30. This is the written deviation; a window of 0 is
 * the strict choice, and no setting passes 1.
 *
 * @param digits length of a code: 6, or 8
 * @param step how long one code stands: whole seconds, at most two minutes (NIST N8)
 * @param window how many steps before and after the present one are looked at: 0 or 1
 */
public record TotpParameters(int digits, Duration step, int window) {

    /** No setting passes this (RFC 6238 section 5.2: at most one step is accepted for delay). */
    static final int WIDEST_WINDOW = 1;

    private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

    public TotpParameters {
        if (digits != 6 && digits != 8) {
            throw new IllegalArgumentException("a code has 6 or 8 digits, not " + digits);
        }
        if (step.compareTo(Duration.ofSeconds(1)) < 0
                || step.compareTo(LONGEST_STEP) > 0
                || !step.equals(step.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a step is 1 to 120 whole seconds, not " + step);
        }
        if (window < 0 || window > WIDEST_WINDOW) {
            throw new IllegalArgumentException("the window is 0 or " + WIDEST_WINDOW + " steps, not " + window);
        }
    }

    /** What every authenticator app understands: six digits, 30 seconds. */
    public static TotpParameters common(int window) {
        return new TotpParameters(6, Duration.ofSeconds(30), window);
    }
}

package org.wardkey.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jboss.aerogear.security.otp.api.Digits;
import org.jboss.aerogear.security.otp.api.Hash;
import org.jboss.aerogear.security.otp.api.Hmac;

/** Time-based one-time passwords (RFC 6238) with HMAC-SHA-1, the one algorithm that every app has. */
final class Totp {

    private final TotpParameters parameters;

    Totp(TotpParameters parameters) {
        this.parameters = parameters;
    }

    TotpParameters parameters() {
        return parameters;
    }

    /**
     * The time step of a moment: steps since 1970, the first is 0 (RFC 6238 section 4.2).
     *
     * @throws IllegalArgumentException before 1970: a clock so wrong must not decide who comes in
     */
    long stepAt(Instant now) {
        if (now.getEpochSecond() < 0) {
            throw new IllegalArgumentException("the clock is before 1970");
        }
        return now.getEpochSecond() / parameters.step().toSeconds();
    }

    /**
     * The time step of which this is the code, within the window around a moment; empty if it is of none.
     *
     * <p>Every step of the window is computed and compared, whichever matches, so that the time tells nothing. Where two
     * steps happen to have the same code, the later is answered: spending it spends the earlier with it, and the same
     * digits are not accepted twice (NIST N9).
     *
     * @param typed the digits alone, without grouping
     */
    OptionalLong matchedStep(TotpSeed seed, String typed, Instant now) {
        byte[] digits = typed.getBytes(StandardCharsets.UTF_8);
        long present = stepAt(now);
        var matched = OptionalLong.empty();
        for (long step = Math.max(0, present - parameters.window()); step <= present + parameters.window(); step++) {
            if (MessageDigest.isEqual(code(seed, step).getBytes(StandardCharsets.UTF_8), digits)) {
                matched = OptionalLong.of(step);
            }
        }
        return matched;
    }

    /** The code of a step: the HMAC of the step, truncated (RFC 4226 section 5.3). */
    String code(TotpSeed seed, long step) {
        byte[] mac = mac(seed, step);
        int offset = mac[mac.length - 1] & 0xf;
        int binary = ByteBuffer.wrap(mac).getInt(offset) & 0x7fff_ffff;
        int modulus = (parameters.digits() == 6 ? Digits.SIX : Digits.EIGHT).getValue();
        String code = Integer.toString(binary % modulus);
        return "0".repeat(parameters.digits() - code.length()) + code;
    }

    private static byte[] mac(TotpSeed seed, long step) {
        byte[] key = seed.key().bytes();
        try {
            return new Hmac(Hash.SHA1, key, step).digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-1", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}

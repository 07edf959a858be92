package org.wardkey.totp;

import java.security.SecureRandom;
import java.util.Arrays;
import org.jboss.aerogear.security.otp.api.Base32;
import org.wardkey.identity.Secret;

/**
 * What an authenticator app and the server share.
 *
 * @param key at least 16 bytes (RFC 4226 R6; NIST N8 asks for 14)
 */
record TotpSeed(Secret key) {

    /** 160 bits, as RFC 4226 R6 advises. */
    static final int BYTES = 20;

    private static final int FEWEST_BYTES = 16;

    TotpSeed {
        if (key.length() < FEWEST_BYTES) {
            throw new IllegalArgumentException("a seed has at least 16 bytes, not " + key.length());
        }
    }

    static TotpSeed random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try {
            return new TotpSeed(Secret.of(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The key as apps take it: Base32 without padding. */
    String base32() {
        byte[] bytes = key.bytes();
        try {
            return Base32.encode(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The key for typing: Base32 in groups of four. */
    String grouped() {
        return base32().replaceAll("(.{4})(?!$)", "$1 ");
    }
}

package org.wardkey.web.phone;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: knows nothing of the portal but the link that it was shown. */
public final class Phone {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private final byte[] seed;

    private Phone(byte[] seed) {
        this.seed = seed;
    }

    /** A phone that opened or scanned this link. */
    public static Phone with(String otpauth) {
        URI link = URI.create(otpauth);
        if (!link.getScheme().equals("otpauth") || !link.getHost().equals("totp")) {
            throw new IllegalArgumentException("no authenticator app opens this link");
        }
        return withKey(parameters(link).getOrDefault("secret", ""));
    }

    /** A phone into which this key was typed, with the spaces that it is shown with. */
    public static Phone withKey(String base32) {
        byte[] seed = decoded(base32.replace(" ", "").toUpperCase(Locale.ROOT));
        if (seed.length == 0) {
            throw new IllegalArgumentException("no key");
        }
        return new Phone(seed);
    }

    /** The code that the app shows at that time. */
    public String code(Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(seed, "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code that the app does not show at that time, nor shortly before or after. */
    public String wrongCode(Instant at) {
        var near = Arrays.stream(new long[] {-60, -30, 0, 30, 60})
                .mapToObj(at::plusSeconds)
                .map(this::code)
                .collect(Collectors.toSet());
        for (int guess = 123_456; ; guess++) {
            if (!near.contains(Integer.toString(guess))) {
                return Integer.toString(guess);
            }
        }
    }

    /** The bytes that must be found nowhere. */
    public byte[] seed() {
        return seed.clone();
    }

    private static Map<String, String> parameters(URI link) {
        return Arrays.stream(link.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static byte[] decoded(String base32) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char c : base32.toCharArray()) {
            bits = bits << BITS | BASE32.indexOf(c);
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }
}

package org.wardkey.totp;

import java.time.Instant;
import org.jboss.aerogear.security.otp.api.Base32;
import org.wardkey.identity.Secret;

/**
 * An authenticator app without a phone, for the people of the demonstration. It knows a key only because it was given
 * one, as an app is: the product itself gives no code away.
 */
public final class StandInAuthenticator {

    private static final TotpParameters COMMON = TotpParameters.common(0);

    private final TotpSeed seed;

    /**
     * @param key the key as it is shown for typing: Base32, grouped or not
     * @throws IllegalArgumentException if it is no key
     */
    public StandInAuthenticator(String key) {
        try {
            this.seed = new TotpSeed(Secret.of(Base32.decode(key)));
        } catch (Base32.DecodingException e) {
            throw new IllegalArgumentException("not a key", e);
        }
    }

    /** The code that the app shows at a moment. */
    public String code(Instant now) {
        var totp = new Totp(COMMON);
        return totp.code(seed, totp.stepAt(now));
    }
}

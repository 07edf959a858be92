package org.wardkey.identity.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a trusted device has in a cookie: the name of its trust, which stays, and a secret of 128 random bits, which is
 * another after each use. Both together skip a second step once; neither says whose.
 */
public final class TrustToken {

    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{22})");

    private final String series;
    private final String secret;

    private TrustToken(String series, String secret) {
        this.series = series;
        this.secret = secret;
    }

    /** The first of a new trust. */
    static TrustToken draw(SecureRandom random) {
        return new TrustToken(part(random), part(random));
    }

    /** What a browser brings, if it has the shape of one. */
    public static Optional<TrustToken> read(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches() ? Optional.of(new TrustToken(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** As the browser keeps it. Sensitive. */
    public String text() {
        return series + '.' + secret;
    }

    /** Which trust it is of. */
    public String series() {
        return series;
    }

    /** The one that comes after it. */
    TrustToken next(SecureRandom random) {
        return new TrustToken(series, part(random));
    }

    /** What is stored of the secret: of 128 random bits, a fast digest is enough. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "TrustToken";
    }
}

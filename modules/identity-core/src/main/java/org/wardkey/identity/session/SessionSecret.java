package org.wardkey.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a session: 128 random bits (NIST N28 asks for 64, ASVS V7.2.3 for 128) that the browser has in a cookie. The
 * session itself is kept under their digest, so that a dump of the database opens none.
 */
public final class SessionSecret {

    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final String text;

    private SessionSecret(String text) {
        this.text = text;
    }

    /** A new one. */
    public static SessionSecret draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What a browser brings, if it has the shape of one. */
    public static Optional<SessionSecret> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new SessionSecret(text)) : Optional.empty();
    }

    /** As the browser keeps it. Sensitive. */
    public String text() {
        return text;
    }

    /** What the session is found by. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SessionSecret";
    }
}

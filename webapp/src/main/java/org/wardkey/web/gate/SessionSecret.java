package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What a browser brings beside the id of its session: 128 random bits (NIST N28 asks for 64, ASVS V7.2.3 for 128) in a
 * cookie of our own.
 *
 * <p>The container's ids are made from its clock, its address and 56 random bits, and they stand in its tables and its
 * messages between nodes. They only find the session; this opens it. The session knows it as a digest.
 */
final class SessionSecret {

    private static final int BYTES = 16;

    /** Where the secret of a session is that was begun by this very request. */
    private static final String GIVEN = SessionSecret.class.getName();

    private final String value;

    private SessionSecret(String value) {
        this.value = value;
    }

    static SessionSecret draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether a request brings the secret of that digest. */
    static boolean held(HttpServletRequest request, byte[] digest) {
        Optional<String> brought = request.getAttribute(GIVEN) instanceof SessionSecret given
                ? Optional.of(given.value)
                : Cookies.read(request, Cookies.SECRET);
        return brought.map(value -> MessageDigest.isEqual(digest(value), digest))
                .orElse(false);
    }

    byte[] digest() {
        return digest(value);
    }

    /** Gives it to the browser, and to the rest of this request. */
    void give(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(GIVEN, this);
        Cookies.write(request, response, Cookies.SECRET, value, Cookies.UNTIL_BROWSER_CLOSES);
    }

    private static byte[] digest(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.wardkey.oversight.notice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardkey.identity.Secret;

/** What the link in a letter brings: 128 random bits. Only its digest is kept. */
record AnswerToken(Secret secret) {

    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    static AnswerToken draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new AnswerToken(Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    /** Reads what came; empty if it cannot be one. */
    static Optional<AnswerToken> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new AnswerToken(Secret.of(text))) : Optional.empty();
    }

    String text() {
        return secret.text();
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

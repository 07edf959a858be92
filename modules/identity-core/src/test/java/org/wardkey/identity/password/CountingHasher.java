package org.wardkey.identity.password;

import java.nio.charset.StandardCharsets;
import org.wardkey.identity.Secret;

/** A fast stand-in for the slow hash, which counts how often it was computed. */
public final class CountingHasher implements PasswordHasher {

    private int hashes;

    /** How often since it was asked last. */
    public int sinceThen() {
        int counted = hashes;
        hashes = 0;
        return counted;
    }

    @Override
    public byte[] digest(Secret text, byte[] salt) {
        hashes++;
        return (text.text() + '/' + new String(salt, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public HashedPassword hash(Secret password) {
        hashes++;
        return new HashedPassword("hash of " + password.text());
    }

    @Override
    public boolean matches(Secret password, HashedPassword stored) {
        return hash(password).equals(stored);
    }

    @Override
    public void pretend(Secret password) {
        hashes++;
    }

    @Override
    public boolean outdated(HashedPassword stored) {
        return false;
    }
}

package org.wardkey.identity.password;

import java.security.SecureRandom;

/** Password hashers for tests. */
public final class Hashers {

    private static final Argon2id ENGINE = Argon2idEngine.AUTO.start();

    private Hashers() {}

    /** Real Argon2id at a cost that no server would use, so that a test does not wait. */
    public static PasswordHasher quick() {
        return at(new Argon2idCost(64, 1, 1));
    }

    static PasswordHasher at(Argon2idCost cost) {
        return counting(ENGINE, cost);
    }

    static PasswordHasher counting(Argon2id engine, Argon2idCost cost) {
        return new Argon2idHasher(engine, cost, new SecureRandom(), 2);
    }
}

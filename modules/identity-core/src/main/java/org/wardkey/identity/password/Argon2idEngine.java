package org.wardkey.identity.password;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Locale;

/** Which engine computes Argon2id: the setting {@code wardkey.password.argon2.engine}. */
enum Argon2idEngine {

    /** The native one where it works, else the one in Java. */
    AUTO,
    /** The native one, or no start. */
    NATIVE,
    /** The one in Java. */
    JAVA;

    private static final System.Logger LOG = System.getLogger(Argon2idEngine.class.getName());

    /**
     * Reads the setting's value.
     *
     * @throws IllegalArgumentException if it is none of the three
     */
    static Argon2idEngine parse(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "auto" -> AUTO;
            case "native" -> NATIVE;
            case "java" -> JAVA;
            default ->
                throw new IllegalArgumentException(
                        "wardkey.password.argon2.engine is \"" + value + "\": it has to be auto, native or java");
        };
    }

    /**
     * Loads the engine, tries it, and writes the choice to the log.
     *
     * @throws IllegalStateException if the native one is demanded and does not work
     */
    Argon2id start() {
        var java = new BouncyCastleArgon2id();
        if (this == JAVA) {
            LOG.log(Level.INFO, "Password hashing: Argon2id in Java, as set");
            return java;
        }
        try {
            var sodium = tried(new NativeArgon2id(Sodium.load(), java), java);
            LOG.log(Level.INFO, "Password hashing: Argon2id by libsodium");
            return sodium;
        } catch (IOException | LinkageError | RuntimeException e) {
            if (this == NATIVE) {
                throw new IllegalStateException(
                        "wardkey.password.argon2.engine is native, but libsodium does not work here: " + e, e);
            }
            LOG.log(Level.INFO, "Password hashing: Argon2id in Java, because libsodium does not work here: {0}", e);
            return java;
        }
    }

    /**
     * The engine, if it gives the same bytes as another: one that does not would lock everybody out.
     *
     * @throws IllegalStateException if it does not
     */
    static Argon2id tried(Argon2id engine, Argon2id reference) {
        byte[] password = {'w', 'a', 'r', 'd', 0, 'k', 'e', 'y'};
        byte[] salt = new byte[16];
        var cost = new Argon2idCost(64, 2, 1);
        if (!Arrays.equals(engine.compute(password, salt, cost, 32), reference.compute(password, salt, cost, 32))) {
            throw new IllegalStateException("it computes something else than Argon2id");
        }
        return engine;
    }
}

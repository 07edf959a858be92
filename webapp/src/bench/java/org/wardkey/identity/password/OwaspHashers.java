package org.wardkey.identity.password;

import java.security.SecureRandom;

/** Password hashers at the settings that OWASP asks and that the portal has by default: 19 MiB, two passes, one lane. */
public final class OwaspHashers {

    private OwaspHashers() {}

    /** One with the engine that the setting {@code wardkey.password.argon2.engine} would choose for this value. */
    public static PasswordHasher with(String engine) {
        return new Argon2idHasher(
                Argon2idEngine.parse(engine).start(),
                Argon2idCost.configured(19_456, 2, 1),
                new SecureRandom(),
                Runtime.getRuntime().availableProcessors());
    }
}

package org.wardkey.identity.activation;

import java.security.SecureRandom;
import org.wardkey.identity.password.PasswordHasher;

/**
 * A code that is drawn and hashed, and nobody's yet.
 *
 * @param code what is printed
 * @param salt of its hash
 * @param digest what is stored of it
 */
record NewActivationCode(ActivationCode code, byte[] salt, byte[] digest) {

    private static final int SALT_BYTES = 16;

    static NewActivationCode prepare(PasswordHasher hasher, SecureRandom random) {
        var code = ActivationCode.random(random);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new NewActivationCode(code, salt, hasher.digest(code.digits(), salt));
    }
}

package org.wardkey.identity.password;

import java.time.Instant;
import java.util.Optional;

/** Whether a password was right. */
public sealed interface PasswordCheck {

    /**
     * Nothing was compared: too much was tried before.
     *
     * @param until when the next may be tried; {@link Instant#MAX}: not before there is a new password
     */
    record TooSoon(Instant until) implements PasswordCheck {}

    /** It was not; or there is no account or no password to compare with, which takes as long to find out. */
    record Wrong() implements PasswordCheck {}

    /** It was, and is not taken from there. It was counted as a wrong one, and takes as long. */
    record NotTaken() implements PasswordCheck {}

    /**
     * It was.
     *
     * @param upgrade where the stored hash is weaker than the settings now ask (NIST N4): to be given to
     *     {@link Passwords#upgrade}
     */
    record Right(Optional<Upgrade> upgrade) implements PasswordCheck {}

    /** The stored hash, and the same password hashed anew. */
    record Upgrade(HashedPassword weak, HashedPassword stronger) {}
}

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

    /**
     * It was.
     *
     * @param upgrade the password hashed anew, where the stored hash is weaker than the settings now ask (NIST N4); to be
     *     stored with {@link Passwords#store}
     */
    record Right(Optional<HashedPassword> upgrade) implements PasswordCheck {}
}

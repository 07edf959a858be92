package org.wardkey.identity.profile;

import java.time.Instant;
import java.util.List;
import org.wardkey.identity.password.PasswordFault;

/** How a change of password ended. */
public sealed interface PasswordChanged {

    /** It is changed, and every other session of the person has ended. */
    record Changed() implements PasswordChanged {}

    /** The present password is not right. */
    record WrongPassword() implements PasswordChanged {}

    /** The code is not right. */
    record WrongCode() implements PasswordChanged {}

    /** The code was right, and was used before: the next one will do. */
    record AlreadyUsed() implements PasswordChanged {}

    /**
     * The password was not looked at: too many were wrong before.
     *
     * @param until when the next may be tried; {@link Instant#MAX}: not before it is set anew
     */
    record TooSoon(Instant until) implements PasswordChanged {}

    /** The same of the code. */
    record CodeTooSoon(Instant until) implements PasswordChanged {}

    /** The new password is not fit. */
    record Unfit(List<PasswordFault> faults) implements PasswordChanged {}
}

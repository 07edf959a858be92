package org.wardkey.identity.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.wardkey.identity.session.SessionSecret;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.trust.TrustToken;

/** How the second step, a code, ended. */
public sealed interface SecondStep {

    /**
     * Signed in.
     *
     * @param codesLeft how many codes are left, where the factor that was used runs out
     * @param secret opens the session
     * @param trust what the device will bring, if it is trusted from now on
     */
    record Complete(SignedIn signedIn, OptionalInt codesLeft, SessionSecret secret, Optional<TrustToken> trust)
            implements SecondStep {}

    /** The code is not right. */
    record Wrong() implements SecondStep {}

    /** The code was right, and was used before: the next one will do. */
    record AlreadyUsed() implements SecondStep {}

    /**
     * The code was not looked at: too many were wrong before. Another factor may be tried at once.
     *
     * @param until when the next may be tried; {@link Instant#MAX}: not before the factor is set up again
     */
    record TooSoon(Instant until) implements SecondStep {}

    /** The pending sign-in is over: too late, or the account was shut. Back to the password. */
    record Ended() implements SecondStep {}
}

package org.wardkey.identity.signin;

import java.util.Optional;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SessionSecret;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.trust.TrustToken;

/** How the first step, identifier and password, ended. A refusal is a value: it must not roll back what it recorded. */
public sealed interface FirstStep {

    /**
     * Not let further. One answer for an unknown identifier, a wrong password, and an account that is locked, disabled or
     * not activated (invariant 5).
     */
    record Refused() implements FirstStep {}

    /** The password was right, and a code is missing. Nothing is kept about it: the browser brings it back, sealed. */
    record Pending(PendingSignIn pending) implements FirstStep {}

    /** The password was right, and policy asks this person to set up a factor first, in a session for that alone. */
    record MustEnrol(PendingSignIn pending, SessionSecret secret) implements FirstStep {}

    /**
     * The password was enough: the person has no second factor and policy does not require one, or the device is trusted.
     *
     * @param secret opens the session
     * @param trust what a trusted device will bring the next time
     */
    record Complete(SignedIn signedIn, SessionSecret secret, Optional<TrustToken> trust) implements FirstStep {}
}

package org.wardkey.identity.signin;

/** How the first step, identifier and password, ended. A refusal is a value: it must not roll back what it recorded. */
public sealed interface FirstStep {

    /**
     * Not let further. One answer for an unknown identifier, a wrong password, and an account that is locked, disabled or
     * not activated (invariant 5).
     */
    record Refused() implements FirstStep {}

    /** The password was right; {@link PendingSignIn#next} says what is missing. */
    record Pending(PendingSignIn pending) implements FirstStep {}

    /** The password was enough: the person has no second factor and policy does not require one. */
    record Complete(SignedIn signedIn) implements FirstStep {}
}

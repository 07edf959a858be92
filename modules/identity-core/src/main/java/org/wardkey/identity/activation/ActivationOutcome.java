package org.wardkey.identity.activation;

import java.util.List;
import org.wardkey.identity.password.PasswordFault;

/** How an activation ended. */
public sealed interface ActivationOutcome {

    /** The account has its first password: the person can sign in. */
    record Activated() implements ActivationOutcome {}

    /**
     * Identifier and code do not belong together: unknown, wrong, used, expired, or activated already. One answer for all
     * (invariant 5).
     */
    record Refused() implements ActivationOutcome {}

    /** The code is right and still good, the password is not fit. */
    record Unfit(List<PasswordFault> faults) implements ActivationOutcome {}
}

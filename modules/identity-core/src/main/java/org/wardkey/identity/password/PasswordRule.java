package org.wardkey.identity.password;

import java.util.Optional;

/** One thing that can be wrong with a password. */
@FunctionalInterface
interface PasswordRule {

    Optional<PasswordFault> fault(ChosenPassword password);
}

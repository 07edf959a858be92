package org.wardkey.identity.password;

import java.util.Collection;
import java.util.List;
import org.wardkey.identity.Secret;

/** Which passwords are accepted: long, not common, not the person's own name. No composition rules, no expiry (NIST N2). */
public interface PasswordPolicy {

    /**
     * Everything that is wrong with a password; empty if it is accepted.
     *
     * @param personal words that a stranger would try first: names, identifiers
     */
    List<PasswordFault> faults(Secret password, PasswordUse use, Collection<String> personal);
}

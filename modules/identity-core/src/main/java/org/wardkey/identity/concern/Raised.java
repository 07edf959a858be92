package org.wardkey.identity.concern;

import java.util.List;
import org.wardkey.identity.FactorKind;

/**
 * What was done at once: every session, pending sign-in and trusted device of the account ended, and a case is open.
 *
 * @param suspended the kinds of factors that are accepted nowhere any more
 */
public record Raised(List<FactorKind> suspended) {

    public Raised {
        suspended = List.copyOf(suspended);
    }
}

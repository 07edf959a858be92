package org.wardkey.oversight.audit;

import static org.wardkey.identity.event.SecurityEvent.Action.PASSWORD_CHECK;
import static org.wardkey.identity.event.SecurityEvent.Action.SECOND_FACTOR_CHECK;
import static org.wardkey.identity.event.SecurityEvent.Action.SIGN_IN;
import static org.wardkey.identity.event.SecurityEvent.Action.UNUSUAL_PLACE;

import java.util.Set;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;

/**
 * Which entries a list shows.
 *
 * @param done actions whose success it shows, at least one
 * @param refused actions whose refusal it shows, at least one
 */
record Selection(Set<Action> done, Set<Action> refused) {

    /**
     * What a person looks for: did somebody get in, or try to. A right password is one where it led no further: somebody
     * knows it. Signing out is not an attempt; an unusual place is one where it was refused, and else goes with one.
     */
    static final Selection SIGN_INS = new Selection(
            Set.of(SIGN_IN, PASSWORD_CHECK), Set.of(SIGN_IN, PASSWORD_CHECK, SECOND_FACTOR_CHECK, UNUSUAL_PLACE));

    /** Whether an entry is one of them. */
    boolean shows(SecurityEvent.Action action, SecurityEvent.Outcome outcome) {
        return (outcome == SecurityEvent.Outcome.DONE ? done : refused).contains(action);
    }

    Selection {
        if (done.isEmpty() || refused.isEmpty()) {
            throw new IllegalArgumentException("a query cannot ask for one of no actions");
        }
        done = Set.copyOf(done);
        refused = Set.copyOf(refused);
    }
}

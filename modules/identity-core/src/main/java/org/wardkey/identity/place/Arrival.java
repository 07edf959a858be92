package org.wardkey.identity.place;

import java.util.List;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * Somebody who comes to sign in, and what is unusual about where from. What the rules say counts after a right password
 * alone.
 *
 * @param visit who comes from where
 * @param unusual the rules by which it is, none where it is not
 * @param measure the strongest that is set for one of them
 */
public record Arrival(Visit visit, List<String> unusual, Measure measure) {

    public Arrival {
        unusual = List.copyOf(unusual);
    }

    /** Whether there is nothing to tell. */
    public boolean usual() {
        return measure == Measure.OFF;
    }

    /** Whether a code is asked, also on a trusted device. */
    public boolean asksForCode() {
        return measure.compareTo(Measure.STEP_UP) >= 0;
    }

    /** Whether they do not get in from there. */
    public boolean refused() {
        return measure == Measure.REFUSE;
    }

    /** What is to be remembered of it, with the rules and the country: {@code new-country, impossible-travel DE}. */
    public SecurityEvent event(Outcome outcome, AccountId who, Origin origin) {
        return SecurityEvent.attempt(Action.UNUSUAL_PLACE, outcome, who, origin, visit.at())
                .with(detail());
    }

    String detail() {
        String country =
                visit.location().map(location -> ' ' + location.country()).orElse("");
        return String.join(", ", unusual) + country;
    }
}

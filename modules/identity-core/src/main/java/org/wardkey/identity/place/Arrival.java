package org.wardkey.identity.place;

import java.util.List;

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

    /** Why, for the audit trail: such as {@code new-country, impossible-travel DE}. */
    public String detail() {
        String country =
                visit.location().map(location -> ' ' + location.country()).orElse("");
        return String.join(", ", unusual) + country;
    }
}

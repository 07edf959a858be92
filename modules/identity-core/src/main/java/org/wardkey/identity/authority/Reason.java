package org.wardkey.identity.authority;

import java.util.Optional;
import org.wardkey.identity.StaffText;

/**
 * Why somebody on the staff acts on another's account, in their own words. It stands in the audit trail for good.
 *
 * @param text {@value #SHORTEST} to {@value #LONGEST} characters, as {@link StaffText} reads them
 */
public record Reason(String text) {

    /** The fewest characters: a full stop is no reason. */
    public static final int SHORTEST = 5;

    /** The most characters of a reason. */
    public static final int LONGEST = 150;

    public Reason {
        if (!StaffText.fits(text, SHORTEST, LONGEST)) {
            throw new IllegalArgumentException("no reason");
        }
    }

    /** Reads what was typed; empty if it is no reason. */
    public static Optional<Reason> read(String typed) {
        return StaffText.read(typed, SHORTEST, LONGEST).map(Reason::new);
    }

    @Override
    public String toString() {
        return text;
    }
}

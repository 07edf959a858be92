package org.wardkey.identity.concern;

import java.util.Optional;
import org.wardkey.identity.StaffText;

/**
 * What staff found out about a concern.
 *
 * @param text 1 to {@value #LONGEST} characters, as {@link StaffText} reads them
 */
public record ConcernNote(String text) {

    /** The most characters of a note. */
    public static final int LONGEST = 250;

    public ConcernNote {
        if (!StaffText.fits(text, 1, LONGEST)) {
            throw new IllegalArgumentException("no note");
        }
    }

    /** Reads what was typed; empty if it is no note. */
    public static Optional<ConcernNote> read(String typed) {
        return StaffText.read(typed, 1, LONGEST).map(ConcernNote::new);
    }
}

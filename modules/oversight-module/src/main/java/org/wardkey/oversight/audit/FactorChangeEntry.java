package org.wardkey.oversight.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * A change of a factor, done or refused, for the person whose factor it is (NIST SP 800-63B-4 section 4.1: bind, change
 * and revoke stay on record, with their source).
 *
 * @param id names the entry, to page on from it
 * @param at when, in UTC
 * @param outcome whether the change was made
 * @param action added, replaced, removed, or backup codes issued
 * @param factor the factor that it was about
 * @param bySomebodyElse whether a signed-in person other than the owner did it
 * @param address the network address that it came from
 * @param device what the client said it is, at most 200 characters; {@link #deviceName()} says it in plain words
 * @param detail a word more; empty if there is none
 */
public record FactorChangeEntry(
        long id,
        Instant at,
        Outcome outcome,
        Action action,
        @Nullable FactorKind factor,
        boolean bySomebodyElse,
        String address,
        String device,
        String detail) {

    /** Browser and system, as far as the client tells. */
    public DeviceName deviceName() {
        return DeviceName.of(device);
    }
}

package org.wardkey.oversight.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * An attempt to sign in, for the person whose account it was.
 *
 * @param id names the entry, to page on from it
 * @param at when, in UTC
 * @param outcome whether that rung was reached
 * @param action which rung of the sign-in ladder it was; a right password stands here only where it led no further
 * @param factor the second factor that was used or tried, where one was
 * @param address the network address that it came from
 * @param device what the client said it is, at most 200 characters; {@link #deviceName()} says it in plain words
 * @param detail a word more, such as the reason of a refusal; empty if there is none
 */
public record SignInEntry(
        long id,
        Instant at,
        Outcome outcome,
        Action action,
        @Nullable FactorKind factor,
        String address,
        String device,
        String detail) {

    /** Whether somebody was signed in by it. */
    public boolean ledIn() {
        return action == Action.SIGN_IN && outcome == Outcome.DONE;
    }

    /** Whether it can be somebody else who knows the password: a wrong one tells nothing of them. */
    public boolean passwordWasRight() {
        return outcome == Outcome.DONE || action == Action.SECOND_FACTOR_CHECK || action == Action.UNUSUAL_PLACE;
    }

    /** Browser and system, as far as the client tells. */
    public DeviceName deviceName() {
        return DeviceName.of(device);
    }
}

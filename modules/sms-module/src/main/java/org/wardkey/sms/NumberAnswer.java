package org.wardkey.sms;

import java.time.Instant;
import org.wardkey.identity.enrolment.Confirmation;

/** How the confirmation of a number ended. */
public sealed interface NumberAnswer {

    /** The code was compared, and what follows from that. */
    record Settled(Confirmation confirmation) implements NumberAnswer {}

    /** The code was not looked at: too many were wrong before. */
    record TooSoon(Instant until) implements NumberAnswer {}
}

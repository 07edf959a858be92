package org.wardkey.sms;

import java.time.Instant;

/** What came of asking for a code. */
public sealed interface Asked {

    /** It is on its way. Another may be asked for at that time. */
    record Sent(Instant next) implements Asked {}

    /** It may be on its way: the gateway did not answer. Another may be asked for at that time. */
    record Perhaps(Instant next) implements Asked {}

    /** None was sent: the last was asked for too little a while ago. */
    record TooSoon(Instant until) implements Asked {}

    /** None was sent: the person, or the number, had as many as anybody gets in a day. */
    record Enough() implements Asked {}

    /** None was sent: the gateway is away, or the portal sent as many as it may in a day. */
    record NotNow() implements Asked {}

    /** None was sent: the person has no number to send to, or may not use it. */
    record NotOffered() implements Asked {}
}

package org.wardkey.identity.source;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The server's clock cut to microseconds, so that a time that was stored in the database equals the one that was
 * written.
 */
class ServerClock extends Clock {

    private final Clock source;

    ServerClock(Clock source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ServerClock(source.withZone(zone));
    }
}

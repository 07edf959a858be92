package org.wardkey.identity.source;

import java.time.Clock;

/** The clock of a command that runs without the server; inside the server, have a {@link Clock} injected. */
public final class ProcessClock {

    private ProcessClock() {}

    /** UTC, to the microsecond. */
    public static Clock utc() {
        return new ServerClock(Clock.systemUTC());
    }
}

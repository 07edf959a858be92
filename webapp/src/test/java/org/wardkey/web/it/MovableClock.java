package org.wardkey.web.it;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The portal's clock, in place of the server's. It stands still until a test moves it, so that no test depends on how
 * fast the machine is, and it goes back only for tests of clocks that do.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class MovableClock extends Clock {

    private Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);

    /** What each reading takes; nothing, unless a test wants to see what a real clock does to two readings of one act. */
    private Duration aReading = Duration.ZERO;

    /** Lets each reading come so long after the one before it; no time at all is to stand still again. */
    public synchronized void letReadingsTake(Duration time) {
        aReading = time;
    }

    /** Lets time pass. */
    public synchronized void forward(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time goes forward");
        }
        now = now.plus(time);
    }

    /** Puts the clock forward or back, as somebody might whose time server is wrong. Who puts it back brings it forth again. */
    public synchronized void jump(Duration by) {
        now = now.plus(by);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(aReading);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the portal's clock is UTC");
    }
}

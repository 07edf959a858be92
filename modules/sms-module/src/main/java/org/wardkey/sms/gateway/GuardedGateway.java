package org.wardkey.sms.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * The gateway behind a fuse: when three of four messages in a row meet a gateway that does not work, nobody waits for it
 * for half a minute; then one message tries it. Ten wait for it at a time, of the server's 200 threads. Nothing is tried
 * again by itself: there is no {@code @Retry} here on purpose.
 */
@ApplicationScoped
class GuardedGateway {

    @Inject
    private GatewaySettings settings;

    /** A little longer than the gateway itself takes, for one that does not keep to its own time. */
    @Timeout(value = 7, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 0.75,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {GatewayTrouble.class, TimeoutException.class})
    @Bulkhead(10)
    public Handover hand(ShortMessage message) {
        return settings.gateway().hand(message);
    }
}

package org.wardkey.identity.trust;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Drops trusted devices that are over, every day. What is over stands in for nothing before that, either. */
@Stateless
public class OldTrust {

    @Inject
    private TrustedDeviceTable table;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "25", persistent = false)
    public void drop() {
        table.drop(clock.instant());
    }
}

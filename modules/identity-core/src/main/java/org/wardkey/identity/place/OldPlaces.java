package org.wardkey.identity.place;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets places where somebody was not seen for a year, every day. */
@Stateless
public class OldPlaces {

    @Inject
    private KnownPlaceTable table;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "35", persistent = false)
    public void drop() {
        table.drop(clock.instant().minus(KnownPlaceTable.KEPT));
    }
}

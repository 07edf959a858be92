package org.wardkey.identity.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;

/** Knows where people come from, and remembers it when they got in. Costs no statement where a place is not known. */
@ApplicationScoped
public class Arrivals {

    @Inject
    private Places places;

    @Inject
    private Judging judging;

    @Inject
    private KnownPlaceTable table;

    @Inject
    private Clock clock;

    /**
     * Looks at where somebody comes from. The work is the same whoever is asked for (invariant 5).
     *
     * @param who says who they are; nobody, where nobody has that login identifier
     */
    public Arrival of(Optional<AccountId> who, Origin origin) {
        Place place = places.of(origin.address());
        List<KnownPlace> known = place instanceof Place.Located ? table.of(who) : List.of();
        return judging.judge(new Visit(origin.address(), place, clock.instant(), known));
    }

    /** Remembers where somebody came from who is signed in now, in the caller's transaction. */
    public void remember(AccountId who, Arrival arrival) {
        arrival.visit().location().ifPresent(here -> table.remember(who, here, arrival.visit()));
    }
}

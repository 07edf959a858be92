package org.wardkey.identity.place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody comes to sign in.
 *
 * @param address from where
 * @param place where that is
 * @param at when
 * @param known where they signed in from before, the latest first
 */
record Visit(String address, Place place, Instant at, List<KnownPlace> known) {

    Visit {
        known = List.copyOf(known);
    }

    Optional<Location> location() {
        return place instanceof Place.Located located ? Optional.of(located.location()) : Optional.empty();
    }
}

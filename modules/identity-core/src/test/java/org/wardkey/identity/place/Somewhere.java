package org.wardkey.identity.place;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Places in the world, and visits from there. */
final class Somewhere {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static final Location MUMBAI =
            new Location("IN", new City(1275339, Map.of("en", "Mumbai")), new Coordinates(19.0728, 72.8826, 10));
    static final Location DELHI = new Location(
            "IN", new City(1273294, Map.of("en", "Delhi", "de", "Neu-Delhi")), new Coordinates(28.6504, 77.2372, 50));
    static final Location KIEL =
            new Location("DE", new City(2891122, Map.of("en", "Kiel")), new Coordinates(54.301, 10.116, 5));
    static final Location INDIA = new Location("IN", null, new Coordinates(20.0, 77.0, 1000));
    static final Location GERMANY = new Location("DE", null, Coordinates.ANYWHERE);

    private Somewhere() {}

    /** At noon, from a place, by somebody who was in others, the latest first. */
    static Visit visit(Location here, KnownPlace... known) {
        return visit(new Place.Located(here), known);
    }

    static Visit visit(Place here, KnownPlace... known) {
        return new Visit("192.0.2.7", here, NOON, List.of(known));
    }

    static KnownPlace known(Location there) {
        return known(there, NOON.minusSeconds(86_400));
    }

    static KnownPlace known(Location there, Instant at) {
        return new KnownPlace(there.country(), there.cityId(), there.about(), at);
    }
}

package org.wardkey.place;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wardkey.identity.place.City;
import org.wardkey.identity.place.Coordinates;
import org.wardkey.identity.place.Location;

/**
 * What the file says of a network. Any part may be missing.
 *
 * @param entry by the names that MaxMind gives the parts
 */
record NetworkEntry(Map<?, ?> entry) {

    /** Where the entry does not say how exact it is. */
    private static final int USUAL_RADIUS = 100;

    /** Where it is, if the country is known. Where the network's owner is registered says nothing about that. */
    Optional<Location> location() {
        return text(part(entry, "country"), "iso_code")
                .map(country -> new Location(country, city().orElse(null), about()));
    }

    private Optional<City> city() {
        Map<?, ?> city = part(entry, "city");
        return number(city, "geoname_id").map(id -> new City(id.longValue(), names(city)));
    }

    private Coordinates about() {
        Map<?, ?> place = part(entry, "location");
        int radius = number(place, "accuracy_radius").map(Number::intValue).orElse(USUAL_RADIUS);
        return number(place, "latitude")
                .flatMap(north -> number(place, "longitude")
                        .map(east -> new Coordinates(north.doubleValue(), east.doubleValue(), radius)))
                .orElse(Coordinates.ANYWHERE);
    }

    private static Map<String, String> names(Map<?, ?> city) {
        var names = new HashMap<String, String>();
        part(city, "names").forEach((language, name) -> names.put(language.toString(), name.toString()));
        return names;
    }

    private static Map<?, ?> part(Map<?, ?> whole, String name) {
        return whole.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static Optional<String> text(Map<?, ?> whole, String name) {
        return whole.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Number> number(Map<?, ?> whole, String name) {
        return whole.get(name) instanceof Number number ? Optional.of(number) : Optional.empty();
    }
}

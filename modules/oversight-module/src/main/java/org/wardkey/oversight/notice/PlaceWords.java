package org.wardkey.oversight.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.wardkey.identity.place.Location;
import org.wardkey.identity.place.Place;
import org.wardkey.identity.place.Places;

/** Says where an address is, where that is known. */
@ApplicationScoped
class PlaceWords {

    @Inject
    private Places places;

    @SuppressWarnings("NullAway.Init")
    protected PlaceWords() {
        // for the container
    }

    /** In words of that language. */
    Optional<String> of(String address, Locale language) {
        Place place = places.of(address);
        if (place instanceof Place.Named named) {
            return Optional.of(named.name());
        }
        return place instanceof Place.Located located
                ? Optional.of(words(located.location(), language))
                : Optional.empty();
    }

    private static String words(Location location, Locale language) {
        String country = location.countryIn(language);
        return location.cityIn(language).map(city -> city + ", " + country).orElse(country);
    }
}

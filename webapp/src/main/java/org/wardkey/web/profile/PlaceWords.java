package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.wardkey.identity.place.Location;
import org.wardkey.identity.place.Place;
import org.wardkey.identity.place.Places;
import org.wardkey.web.language.Language;
import org.wardkey.web.language.Texts;

/** Says where an address is, in the language of the page. */
@RequestScoped
class PlaceWords {

    @Inject
    private Places places;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    /** In words; empty where nobody knows. */
    String of(String address) {
        Place place = places.of(address);
        if (place instanceof Place.Named named) {
            return named.name();
        }
        return place instanceof Place.Located located ? words(located.location()) : "";
    }

    private String words(Location location) {
        Locale reader = language.getLocale();
        String country = location.countryIn(reader);
        return location.cityIn(reader)
                .map(city -> texts.of("place.city", city, country))
                .orElse(country);
    }
}

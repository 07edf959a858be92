package org.wardkey.identity.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a network is, as far as a database knows.
 *
 * @param country by its two letters (ISO 3166)
 * @param city if one is known
 * @param about where in it
 */
public record Location(String country, @Nullable City city, Coordinates about) {

    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2}");

    public Location {
        if (!LETTERS.matcher(country).matches()) {
            throw new IllegalArgumentException("no country: " + country);
        }
    }

    /** The country's name: the platform knows it in more languages than a database of networks. */
    public String countryIn(Locale language) {
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(language);
    }

    /** The city's name, if one is known: in that language where the database has it, else in English. */
    public Optional<String> cityIn(Locale language) {
        return Optional.ofNullable(city).flatMap(known -> known.in(language));
    }

    /** The city's number; 0 where none is known. */
    long cityId() {
        return city == null ? 0 : city.id();
    }
}

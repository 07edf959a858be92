package org.wardkey.identity.place;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A city.
 *
 * @param id its number in the GeoNames list, the same in every database and edition; above zero
 * @param names by language, such as {@code en} or {@code pt-BR}
 */
public record City(long id, Map<String, String> names) {

    public City {
        if (id < 1) {
            throw new IllegalArgumentException("no city: " + id);
        }
        names = Map.copyOf(names);
    }

    /** Its name in that language, else in English, if it has one of both. */
    public Optional<String> in(Locale language) {
        return Stream.of(language.toLanguageTag(), language.getLanguage(), "en")
                .filter(names::containsKey)
                .findFirst()
                .map(names::get);
    }
}

package org.wardkey.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.place.City;
import org.wardkey.identity.place.Coordinates;
import org.wardkey.identity.place.Location;

@DisplayName("F23: an entry in a file of networks")
class NetworkEntryTest {

    private static final Map<String, ?> INDIA = Map.of("iso_code", "IN", "names", Map.of("en", "India"));

    @Test
    @DisplayName("may lack any part; without a country nobody knows where it is, whoever it is registered for")
    void parts() {
        assertThat(new NetworkEntry(Map.of()).location()).isEmpty();
        assertThat(new NetworkEntry(Map.of("registered_country", INDIA)).location())
                .isEmpty();
        assertThat(new NetworkEntry(Map.of("country", INDIA, "city", "Pune", "location", 7)).location())
                .contains(new Location("IN", null, Coordinates.ANYWHERE));
        assertThat(new NetworkEntry(Map.of("country", INDIA, "location", Map.of("latitude", 18.5, "longitude", 73.8)))
                        .location())
                .contains(new Location("IN", null, new Coordinates(18.5, 73.8, 100)));
    }

    @Test
    @DisplayName("may have the city's name in the reader's language, or in none")
    void names() {
        var pune = Map.of("geoname_id", 1259229L, "names", Map.of("en", "Pune", "hi", "पुणे"));
        var nameless = Map.of("geoname_id", 1259229L);

        assertThat(new NetworkEntry(Map.of("country", INDIA, "city", pune))
                        .location()
                        .orElseThrow()
                        .cityIn(Locale.forLanguageTag("hi")))
                .contains("पुणे");
        assertThat(new NetworkEntry(Map.of("country", INDIA, "city", nameless)).location())
                .contains(new Location("IN", new City(1259229L, Map.of()), Coordinates.ANYWHERE));
    }
}

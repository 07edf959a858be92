package org.wardkey.identity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wardkey.identity.place.Somewhere.DELHI;
import static org.wardkey.identity.place.Somewhere.GERMANY;
import static org.wardkey.identity.place.Somewhere.KIEL;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F23: the place of an address")
class PlacesTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    private final Places places = new Places(
            List.of(new Everywhere()),
            new NamedNetworks(List.of("10.20.7.0/24=Ward 7", "10.20.0.0/16 = Main building ", "192.0.2.0/24=Guests")));

    @Test
    @DisplayName("is what ops call its network: the first that it is in")
    void named() {
        assertThat(places.of("10.20.7.9")).isEqualTo(new Place.Named("Ward 7"));
        assertThat(places.of("10.20.8.9")).isEqualTo(new Place.Named("Main building"));
        assertThat(places.of("192.0.2.9")).isEqualTo(new Place.Named("Guests"));
    }

    @Test
    @DisplayName("is what a locator knows, for public addresses")
    void located() {
        assertThat(places.of("198.51.100.7")).isEqualTo(new Place.Located(KIEL));
        assertThat(places.of("2001:db8::7")).isEqualTo(new Place.Located(KIEL));
        assertThat(new Places(List.of(), new NamedNetworks(List.of())).of("198.51.100.7"))
                .isEqualTo(new Place.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "127.0.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.1.1",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.1.2.3",
                "server",
                ""
            })
    @DisplayName("is unknown where the address is private or none, whatever a locator says")
    void unknown(String address) {
        assertThat(places.of(address)).isEqualTo(new Place.Unknown());
    }

    @Test
    @DisplayName("has its city in the reader's language where it is known, else in English, and its country in any")
    void words() {
        assertThat(DELHI.cityIn(Locale.GERMAN)).contains("Neu-Delhi");
        assertThat(DELHI.cityIn(HINDI)).contains("Delhi");
        assertThat(DELHI.countryIn(HINDI)).isEqualTo("भारत");
        assertThat(DELHI.countryIn(Locale.ENGLISH)).isEqualTo("India");
        assertThat(GERMANY.cityIn(Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.0/16", "=Main building", "10.20.0.0/16=", "ward=Ward 7", "10.20.0.0/33=Ward 7"})
    @DisplayName("is not set by half a name or half a network: that stops the start")
    void settings(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NamedNetworks(List.of(setting)))
                .withMessageContaining("wardkey.places.networks");
    }

    /** Says that every address is in one city. */
    private record Everywhere() implements Locator {

        @Override
        public Optional<String> source() {
            return Optional.of("a globe");
        }

        @Override
        public Optional<Location> locate(String address) {
            return Optional.of(KIEL);
        }

        @Override
        public void lookAgain() {
            // It stays as it is.
        }
    }
}

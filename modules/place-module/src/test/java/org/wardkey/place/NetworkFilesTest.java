package org.wardkey.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.place.Coordinates;
import org.wardkey.identity.place.FileUnusable;
import org.wardkey.identity.place.Location;

@DisplayName("F23: the file of networks")
class NetworkFilesTest {

    private static final String MUMBAI = "49.36.1.1";

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void place() {
        path = folder.resolve("networks.mmdb");
    }

    @ParameterizedTest
    @CsvSource({
        "49.36.1.1, IN, 1275339, Mumbai, Mumbai",
        "::ffff:49.36.1.1, IN, 1275339, Mumbai, Mumbai",
        "2405:201:1::1, IN, 1275339, Mumbai, Mumbai",
        "103.27.8.1, IN, 1273294, Delhi, Deli",
        "2a02:8108::1, DE, 2891122, Kiel, Kiel",
        "128.101.101.101, US, 5037649, Minneapolis, Minneapolis"
    })
    @DisplayName("of cities knows where networks of both kinds of addresses are, and their cities' names")
    void cities(String address, String country, long city, String english, String portuguese) throws IOException {
        Location found = cities().locate(address).orElseThrow();

        assertThat(found.country()).isEqualTo(country);
        assertThat(found.city())
                .isNotNull()
                .satisfies(there -> assertThat(there.id()).isEqualTo(city));
        assertThat(found.cityIn(Locale.ENGLISH)).contains(english);
        assertThat(found.cityIn(Locale.forLanguageTag("hi"))).contains(english);
        assertThat(found.cityIn(Locale.forLanguageTag("pt-BR"))).contains(portuguese);
    }

    @Test
    @DisplayName("of cities knows how exactly it knows")
    void about() throws IOException {
        NetworkFiles cities = cities();

        assertThat(cities.locate(MUMBAI).orElseThrow().about()).isEqualTo(new Coordinates(19.0728, 72.8826, 10));
        Location india = cities.locate("117.192.1.1").orElseThrow();
        assertThat(india.city()).isNull();
        assertThat(india.about().radius()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "fe80::1", "fd00::1", "192.0.2.7", "somewhere", ""})
    @DisplayName("knows nothing of private addresses, of those that nobody has, and of what is none")
    void unknown(String address) throws IOException {
        assertThat(cities().locate(address)).isEmpty();
    }

    @Test
    @DisplayName("of countries knows countries")
    void countries() throws IOException {
        var countries = new NetworkFiles(Optional.of(GeoLite2.COUNTRY.into(path)));

        assertThat(countries.source()).contains("GeoLite2-Country of 2019-11-12");
        assertThat(countries.locate(MUMBAI)).contains(new Location("IN", null, Coordinates.ANYWHERE));
    }

    @Test
    @DisplayName("is off where ops set none")
    void off() {
        var files = new NetworkFiles(Optional.empty());
        files.lookAgain();

        assertThat(files.source()).isEmpty();
        assertThat(files.locate(MUMBAI)).isEmpty();
    }

    @Test
    @DisplayName("of another kind stops the start, and so does one that is not there, is none or not whole")
    void wrong() throws IOException {
        refused("does not exist");
        GeoLite2.ASN.into(path);
        refused("of the kind GeoLite2-ASN, and a City or Country database is needed");
        Files.writeString(path, "<html>Please sign in</html>");
        refused("is no MaxMind database");
        Files.write(path, new byte[0]);
        refused("is no MaxMind database");
        GeoLite2.COUNTRY.into(path);
        cut(path);
        refused("not the whole of one");
    }

    @Test
    @DisplayName("is taken up when ops have renewed it, without a restart; a broken one is left")
    void renewed() throws IOException {
        var files = new NetworkFiles(Optional.of(GeoLite2.COUNTRY.into(path)));

        cut(path);
        files.lookAgain();
        files.lookAgain();
        assertThat(files.locate(MUMBAI)).as("the one before").isPresent();
        Files.delete(path);
        files.lookAgain();
        files.lookAgain();
        assertThat(files.locate(MUMBAI)).as("the one before").isPresent();
        GeoLite2.CITY.into(path);
        files.lookAgain();
        files.lookAgain();

        assertThat(files.source()).contains("GeoLite2-City of 2019-11-12");
        assertThat(files.locate(MUMBAI).orElseThrow().cityIn(Locale.ENGLISH)).contains("Mumbai");
    }

    @Test
    @DisplayName("may be written over while it is in use: what is looked up is a copy, which is gone from the disk")
    void writtenOver() throws IOException {
        List<Path> before = copies();
        NetworkFiles cities = cities();

        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(0);
        }

        assertThat(cities.locate(MUMBAI)).isPresent();
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    @DisplayName("that is broken inside leaves places unknown, and no sign-in fails for it")
    void brokenInside() throws IOException {
        GeoLite2.COUNTRY.into(path);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            byte[] rubbish = new byte[(int) file.length() - 200_000];
            Arrays.fill(rubbish, (byte) 0x5A);
            file.write(rubbish);
        }
        var files = new NetworkFiles(Optional.of(path));

        assertThat(files.locate(MUMBAI)).isEmpty();
        assertThat(files.locate(MUMBAI)).isEmpty();
    }

    private NetworkFiles cities() throws IOException {
        return new NetworkFiles(Optional.of(GeoLite2.CITY.into(path)));
    }

    private static List<Path> copies() throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("wardkey-networks-"))
                    .sorted()
                    .toList();
        }
    }

    private void refused(String why) {
        assertThatExceptionOfType(FileUnusable.class)
                .isThrownBy(() -> new NetworkFiles(Optional.of(path)))
                .withMessageContainingAll("wardkey.places.database", path.toString(), why);
    }

    private static void cut(Path file) throws IOException {
        try (var half = new RandomAccessFile(file.toFile(), "rw")) {
            half.setLength(half.length() / 2);
        }
    }
}

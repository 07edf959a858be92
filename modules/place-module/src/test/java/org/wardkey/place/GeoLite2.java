package org.wardkey.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Real files: GeoLite2 of November 2019. */
enum GeoLite2 {
    CITY("GeoLite2-City.mmdb"),
    COUNTRY("GeoLite2-Country.mmdb"),
    /** Who runs a network: neither of those. */
    ASN("GeoLite2-ASN.mmdb");

    private final String name;

    GeoLite2(String name) {
        this.name = name;
    }

    /** Puts it where ops would. */
    Path into(Path file) throws IOException {
        try (InputStream in = Objects.requireNonNull(GeoLite2.class.getResourceAsStream("/" + name))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}

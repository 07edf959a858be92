package org.wardkey.web.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The real networks of the world, as they were in November 2019, and a list of some that hide who comes from them. */
public final class GeoLite2 {

    /** In India, and on the list. */
    public static final String ANONYMISER = "14.139.1.1";

    private GeoLite2() {}

    /** Where the file of cities is, as ops would have it. */
    public static Path city() {
        Path file = Path.of("target", "networks-of-the-tests.mmdb").toAbsolutePath();
        try (InputStream in = Objects.requireNonNull(GeoLite2.class.getResourceAsStream("/GeoLite2-City.mmdb"))) {
            Path part = Files.createTempFile(file.getParent(), "networks", ".part");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            // Two processes of tests may lay it there at once.
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the list is. */
    static Path anonymisers() {
        try {
            return Files.writeString(
                    Path.of("target", "anonymisers-of-the-tests.txt").toAbsolutePath(),
                    "# the exits of somebody's network\n" + ANONYMISER + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

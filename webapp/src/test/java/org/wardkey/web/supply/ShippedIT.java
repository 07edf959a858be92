package org.wardkey.web.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
@DisplayName("What is shipped")
class ShippedIT {

    private static final Path REPOSITORY = Path.of("..");

    @Test
    @DisplayName("is, byte for byte, what was looked at when its version was chosen")
    void unchanged() throws IOException {
        String lines = Shipped.lines(REPOSITORY);

        assertThat(lines)
                .as("a changed dependency; if it is meant: " + Shipped.COMMAND)
                .isEqualTo(Files.readString(REPOSITORY.resolve(Shipped.LIST)));
    }
}

package org.wardkey.web.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
@DisplayName("What is shipped")
class ShippedIT {

    /** Descriptions in XML and the server's own properties: no code. */
    private static final Set<String> NO_CODE = Set.of("?:dtds", "?:schemas", "?:jndi-properties");

    private static final Path REPOSITORY = Path.of("..");
    private static final Path BILL = Path.of("webapp", "target", "bom.json");

    @Test
    @DisplayName("is, byte for byte, what was looked at when its version was chosen")
    void unchanged() throws IOException {
        String lines = Shipped.lines(REPOSITORY);

        assertThat(lines)
                .as("a changed dependency; if it is meant: " + Shipped.COMMAND)
                .isEqualTo(Files.readString(REPOSITORY.resolve(Shipped.LIST)));
    }

    @Test
    @DisplayName("is in the bill of materials, byte for byte: every jar of the WAR, ours and others', and nothing else")
    void onTheBill() throws IOException {
        Path bill = REPOSITORY.resolve(BILL);
        assertThat(bill).as("made by a build that is online").exists();

        Map<String, String> shipped = Shipped.inWar(REPOSITORY);
        List<String> listed = BillOfMaterials.read(bill).sums();

        assertThat(shipped).hasSizeGreaterThan(15);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(shipped.values());
    }

    @Test
    @DisplayName("is known by name, the server's parts too, so that its faults can be looked up")
    void known() throws IOException {
        List<Part> parts = Part.ofServer(REPOSITORY.resolve(Shipped.SERVER));

        assertThat(parts).hasSizeGreaterThan(300);
        assertThat(parts)
                .filteredOn(part -> !part.isNamed())
                .extracting(Part::name)
                .isSubsetOf(NO_CODE);
    }
}

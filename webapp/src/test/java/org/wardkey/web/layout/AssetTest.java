package org.wardkey.web.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An asset")
class AssetTest {

    private static final Path FOLDER = Path.of("src/main/webapp/WEB-INF/assets");

    @Test
    void has_another_name_as_soon_as_one_byte_is_another() {
        var before = new Asset("text/css", "a{color:red}".getBytes(UTF_8));
        var after = new Asset("text/css", "a{color:rex}".getBytes(UTF_8));

        assertThat(before.hash()).matches("[0-9a-f]{16}").isNotEqualTo(after.hash());
        assertThat(before.hash()).isEqualTo(new Asset("text/css", before.plain()).hash());
    }

    @Test
    void is_the_same_after_it_was_compressed() throws IOException {
        byte[] plain = "a{color:red}".repeat(100).getBytes(UTF_8);

        byte[] compressed = new Asset("text/css", plain).compressed();

        assertThat(compressed).hasSizeLessThan(plain.length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"a.css, text/css", "a.js, text/javascript", "a.b.svg, image/svg+xml"})
    void has_the_type_of_its_ending(String name, String type) {
        assertThat(Asset.typeOf(name)).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a", ".properties"})
    void is_nothing_but_style_script_or_picture(String name) {
        assertThatThrownBy(() -> Asset.typeOf(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "gzip, true",
                "'gzip, deflate, br', true",
                "'br;q=1.0, gzip;q=0.8', true",
                "GZIP, false",
                "'gzip;q=0', false",
                "'gzip; q=0.0, br', false",
                "xgzip, false",
                "identity, false",
                "'', false",
                "-, false"
            })
    void goes_out_compressed_to_who_takes_that(String header, boolean compressed) {
        assertThat(AssetServlet.takesGzip(header)).isEqualTo(compressed);
    }

    @Test
    @DisplayName("Budget: style, script and mark together are under 16 KB on the wire")
    void isLight() throws IOException {
        long wire = 0;
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                wire += new Asset("any", Files.readAllBytes(file)).compressed().length;
            }
        }

        assertThat(wire).isBetween(1_000L, 16_000L);
    }
}

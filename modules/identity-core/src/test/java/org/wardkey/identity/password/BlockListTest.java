package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlockListTest {

    @Property
    void itContainsWhatItWasMadeOfAndNothingElse(
            @ForAll Set<@AlphaChars @StringLength(max = 4) String> words,
            @ForAll @AlphaChars @StringLength(max = 4) String other) {
        var list = BlockList.of(words);

        assertThat(words).allMatch(list::contains);
        assertThat(list.contains(other)).isEqualTo(words.contains(other));
    }

    @Test
    @DisplayName("N3, ASVS V6.2.4: every line of the bundled list is found, and there are far more than 3,000")
    void everyBundledLineIsFound() throws IOException {
        List<String> lines = bundledLines();

        assertThat(lines).hasSize(62_664).allMatch(BlockList.bundled()::contains);
        assertThat(lines.stream().filter(line -> line.length() >= 8)).hasSizeGreaterThan(3_000);
    }

    @Test
    void theBundledLinesAreInTheFormThatIsLookedUp() throws IOException {
        List<String> lines = bundledLines();

        assertThat(lines)
                .allMatch(line -> Normalizer.normalize(line, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .equals(line))
                .isSortedAccordingTo((one, other) -> Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)))
                .doesNotHaveDuplicates();
    }

    @Test
    void neitherPartsOfLinesNorSeveralLinesAreFound() throws IOException {
        var list = BlockList.bundled();
        List<String> lines = bundledLines();

        assertThat(list.contains("")).isFalse();
        assertThat(list.contains("\n")).isFalse();
        assertThat(list.contains(lines.get(0) + '\n' + lines.get(1))).isFalse();
        assertThat(list.contains("correct horse battery staple")).isFalse();
        assertThat(list.contains("\uFFFF")).isFalse();
    }

    private static List<String> bundledLines() throws IOException {
        try (var packed = Objects.requireNonNull(BlockList.class.getResourceAsStream("common-passwords.txt.gz"));
                var lines = new GZIPInputStream(packed)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}

package org.wardkey.web.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The search for known faults")
class KnownFaultsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String RANGES = """
            {"id": "GHSA-aaaa", "summary": "lets everybody in", "affected": [
              {"package": {"ecosystem": "Maven", "name": "org.example:door"},
               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "1.5"}, {"fixed": "1.10.1"},
                                                           {"introduced": "2.0.0"}, {"last_affected": "2.3"}]}]},
              {"package": {"ecosystem": "npm", "name": "org.example:other"}, "versions": ["1.0"]}]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1.4, false",
        "1.5-SNAPSHOT, false",
        "1.5, true",
        "1.10, true",
        "1.10.1-rc1, true",
        "1.10.1, false",
        "2.0.0.Final, true",
        "2.3, true",
        "2.3.1, false"
    })
    @DisplayName("finds the versions in its ranges, in Maven's order")
    void ranges(String version, boolean affected) throws IOException {
        var found = search(Map.of("GHSA-aaaa.json", RANGES), new Part("org.example:door", version));

        assertThat(found)
                .isEqualTo(
                        affected
                                ? List.of("GHSA-aaaa org.example:door " + version + ": lets everybody in")
                                : List.of());
    }

    @Test
    @DisplayName(
            "finds versions that are listed, and nothing that was withdrawn or is another ecosystem's or artifact's")
    void listed() throws IOException {
        String listed = """
                {"id": "GHSA-bbbb", "affected": [{"package": {"ecosystem": "Maven", "name": "a:b"}, "versions": ["1.0.Final"]}]}
                """;
        String withdrawn =
                listed.replace("bbbb", "cccc").replace("\"affected\"", "\"withdrawn\": \"2026-01-01\", \"affected\"");
        var database = Map.of("1.json", listed, "2.json", withdrawn, "3.json", RANGES);

        assertThat(search(
                        database,
                        new Part("a:b", "1.0.Final"),
                        new Part("org.example:other", "1.0"),
                        new Part("a:c", "1.0.Final")))
                .containsExactly("GHSA-bbbb a:b 1.0.Final: ");
    }

    @Test
    @DisplayName("leaves out what was looked at and accepted, until its day is over")
    void accepted() throws IOException {
        Path file =
                Files.writeString(folder.resolve("accepted"), "# remark\n\nGHSA-aaaa | 2026-11-23 | no door of ours\n");
        Path database = zip(Map.of("1.json", RANGES));
        var door = List.of(new Part("org.example:door", "2.0.0"));
        var accepted = KnownFaults.Accepted.read(file);

        assertThat(new KnownFaults(accepted, TODAY).in(door, database)).isEmpty();
        assertThat(new KnownFaults(accepted, TODAY.plusDays(1)).in(door, database))
                .hasSize(1);
    }

    @Test
    @DisplayName("does not take an empty file for a database")
    void empty() throws IOException {
        Path nothing = zip(Map.of("readme.txt", "none"));

        assertThatIllegalArgumentException().isThrownBy(() -> new KnownFaults(List.of(), TODAY).in(List.of(), nothing));
    }

    @Test
    @DisplayName("knows the parts of a bill of materials, and those inside the server's jar")
    void parts() throws IOException {
        Path bill = Files.writeString(folder.resolve("bom.json"), """
                {"components": [{"purl": "pkg:maven/org.primefaces/primefaces@15.0.13?classifier=jakarta&type=jar"}]}
                """);
        byte[] inner = bytes(Map.of(
                "META-INF/maven/a/b/pom.properties",
                "groupId=a\nartifactId=b\nversion=1.0.Final\n".getBytes(StandardCharsets.UTF_8)));
        byte[] h2 = bytes(
                Map.of("META-INF/MANIFEST.MF", "Implementation-Version: 2.2.224\n".getBytes(StandardCharsets.UTF_8)));
        byte[] other = bytes(Map.of("a.class", new byte[1]));
        Path server = Files.write(
                folder.resolve("server.jar"),
                bytes(Map.of(
                        "MICRO-INF/runtime/b.jar", inner, "MICRO-INF/runtime/h2.jar", h2, "MICRO-INF/x.jar", other)));

        assertThat(BillOfMaterials.read(bill).parts())
                .containsExactly(new Part("org.primefaces:primefaces", "15.0.13"));
        assertThat(Part.ofServer(server))
                .containsExactlyInAnyOrder(
                        new Part("a:b", "1.0.Final"), new Part("com.h2database:h2", "2.2.224"), new Part("?:x", "?"));
    }

    private List<String> search(Map<String, String> database, Part... parts) throws IOException {
        return new KnownFaults(List.of(), TODAY).in(List.of(parts), zip(database));
    }

    private Path zip(Map<String, String> files) throws IOException {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Files.write(folder.resolve("all.zip"), bytes(bytes));
    }

    private static byte[] bytes(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}

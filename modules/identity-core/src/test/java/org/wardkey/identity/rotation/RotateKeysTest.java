package org.wardkey.identity.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.command.Command;

@DisplayName("ASVS V11.2.2: the command that rotates keys")
class RotateKeysTest {

    @TempDir
    Path folder;

    private Path file;
    private Path settings;

    @BeforeEach
    void settings() throws IOException {
        file = folder.resolve("keyset.json");
        Files.writeString(file, "nothing that it may change");
        settings = folder.resolve("wardkey.properties");
        // Nobody listens on the port that is for discarding.
        Files.writeString(
                settings,
                "wardkey.keyset.file=" + file
                        + "\nwardkey.database.driver=org.postgresql.ds.PGSimpleDataSource"
                        + "\nwardkey.database.url=jdbc:postgresql://127.0.0.1:9/wardkey\nwardkey.database.user=x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rotate",
                "add",
                "add peppers",
                "add sealing 7",
                "promote",
                "pause sealing",
                "resume lookup",
                "report sealing",
                "retire everything",
                "report --now",
                "add sealing --now",
                "retire sealing --soon"
            })
    @DisplayName("does not take a typing error for another choice")
    void typingErrors(String typed) {
        assertThat(run(typed)).startsWith("2 Usage: RotateKeys report | add PART");
        assertThat(file).hasContent("nothing that it may change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "add sealing", "promote lookup", "pause", "resume", "retire sealing --now"})
    @DisplayName("says so when the database is away, and leaves the file as it is")
    void withoutADatabase(String typed) {
        assertThat(run(typed)).startsWith("2 The database refused it: ").doesNotContain("\tat ");
        assertThat(file).hasContent("nothing that it may change");
    }

    @Test
    @DisplayName("says which setting is missing")
    void withoutSettings() throws IOException {
        Files.writeString(settings, "");

        assertThat(run("report")).startsWith("2 ").contains("wardkey.keyset.file");
    }

    /** The status, and what it says. */
    private String run(String typed) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String all = ("--systemproperties " + settings + ' ' + typed).strip();
        int status = Command.run(new RotateKeys(), out, out, all.split(" "));
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }
}

package org.wardkey.identity.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    private static final String PASSWORD = "wardkey.database.owner.password";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wardkey.database.owner.password",
                "wardkey_database_owner_password",
                "WARDKEY_DATABASE_OWNER_PASSWORD"
            })
    void aSettingIsReadFromTheEnvironmentAsTheServerReadsIt(String variable) {
        var settings = new CommandSettings(new Properties(), Map.of(variable, "x"));

        assertThat(settings.value(PASSWORD)).contains("x");
    }

    @Test
    void aSystemPropertyComesBeforeTheEnvironment() {
        var properties = new Properties();
        properties.setProperty(PASSWORD, "property");

        var settings = new CommandSettings(properties, Map.of("WARDKEY_DATABASE_OWNER_PASSWORD", "environment"));

        assertThat(settings.value(PASSWORD)).contains("property");
    }

    @Test
    void theServersFileOfSettingsCanBeNamed() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "wardkey.test.of.a.command=from the file\n");

        int status = run(
                (settings, arguments, out) -> {
                    out.println(settings.required("wardkey.test.of.a.command") + arguments.plain());
                    return 0;
                },
                "one",
                "--systemproperties",
                file.toString(),
                "two");

        assertThat(status).isZero();
        assertThat(said()).isEqualTo("from the file[one, two]\n");
    }

    @Test
    void aMissingSettingEndsWithStatusTwoAndSaysHowToSetIt() {
        int status = run((settings, arguments, out) ->
                settings.required("wardkey.test.of.nothing").length());

        assertThat(status).isEqualTo(2);
        assertThat(said())
                .startsWith("The setting wardkey.test.of.nothing is missing.")
                .contains("--systemproperties");
    }

    @Test
    void whatTheDatabaseRefusesEndsWithStatusTwo() {
        int status = run((settings, arguments, out) -> {
            throw new SQLException("permission denied", "42501");
        });

        assertThat(status).isEqualTo(2);
        assertThat(said()).isEqualTo("The database refused it: permission denied (42501)\n");
    }

    @Test
    void theEmbeddedDatabaseIsNotReachedFromOutsideAndTheCommandSaysWhy() {
        var properties = new Properties();
        properties.setProperty("wardkey.database.url", "jdbc:h2:file:./data/wardkey");
        properties.setProperty("wardkey.database.user", "wardkey");
        var database = new CommandDatabase(new CommandSettings(properties, Map.of()));

        assertThatThrownBy(database::openAsOwner)
                .isInstanceOf(CommandRefused.class)
                .hasMessageStartingWith("The embedded database is the server's own");
    }

    @Test
    void anOptionThatIsNotKnownIsRefused() {
        var arguments = CommandArguments.parse("--dry-rum");

        assertThatThrownBy(() -> arguments.allow(Set.of("--dry-run"), 0, "PruneAudit [--dry-run]"))
                .isInstanceOf(CommandRefused.class)
                .hasMessage("Usage: PruneAudit [--dry-run]");
    }

    private int run(Command command, String... typed) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Command.run(command, stream, stream, typed);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}

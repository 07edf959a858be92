package org.wardkey.identity.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The settings of the server, read as MicroProfile Config reads them there: a system property, else an environment
 * variable of that name, or with underscores, or with underscores and capitals.
 */
public final class CommandSettings {

    private final Properties properties;
    private final Map<String, String> environment;

    public CommandSettings(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = Map.copyOf(environment);
    }

    /**
     * This process's, and those of a file as the server takes it with {@code --systemproperties}.
     *
     * @throws CommandRefused if the file cannot be read
     */
    static CommandSettings ofThisProcess(Optional<Path> file) {
        var all = new Properties();
        file.ifPresent(path -> read(path, all));
        all.putAll(System.getProperties());
        return new CommandSettings(all, System.getenv());
    }

    private static void read(Path file, Properties into) {
        try (var reader = Files.newBufferedReader(file)) {
            into.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandRefused("The settings in " + file + " cannot be read ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    /** The setting, if ops have set it to more than nothing. */
    public Optional<String> value(String name) {
        String underscored = name.replaceAll("[^A-Za-z0-9]", "_");
        return Stream.of(
                        Optional.ofNullable(properties.getProperty(name)),
                        fromEnvironment(name),
                        fromEnvironment(underscored),
                        fromEnvironment(underscored.toUpperCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /**
     * The setting.
     *
     * @throws CommandRefused if it is not set
     */
    public String required(String name) {
        return value(name)
                .orElseThrow(() -> new CommandRefused(
                        "The setting " + name + " is missing. Give the command the same" + " settings as the server: -D"
                                + name + "=…, an environment variable, or --systemproperties FILE."));
    }

    private Optional<String> fromEnvironment(String name) {
        return Optional.ofNullable(environment.get(name));
    }
}

package org.wardkey.identity.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed after the command's name.
 *
 * @param systemProperties the file of settings that the server is given, too
 * @param options what begins with two dashes, such as {@code --dry-run}
 * @param plain the rest, in order
 */
public record CommandArguments(Optional<Path> systemProperties, Set<String> options, List<String> plain) {

    private static final String SYSTEM_PROPERTIES = "--systemproperties";

    public CommandArguments {
        options = Set.copyOf(options);
        plain = List.copyOf(plain);
    }

    /**
     * Takes them apart.
     *
     * @throws CommandRefused if the file of settings is not named where it should be
     */
    public static CommandArguments parse(String... typed) {
        Optional<Path> file = Optional.empty();
        var options = new HashSet<String>();
        var plain = new ArrayList<String>();
        for (Iterator<String> rest = Arrays.asList(typed).iterator(); rest.hasNext(); ) {
            String next = rest.next();
            if (next.equals(SYSTEM_PROPERTIES)) {
                if (!rest.hasNext()) {
                    throw new CommandRefused("Name the file after " + SYSTEM_PROPERTIES + '.');
                }
                file = Optional.of(Path.of(rest.next()));
            } else if (next.startsWith("--")) {
                options.add(next);
            } else {
                plain.add(next);
            }
        }
        return new CommandArguments(file, options, plain);
    }

    /**
     * Refuses what this command does not know: a typing error must not pass for a choice.
     *
     * @throws CommandRefused with the usage
     */
    public void allow(Set<String> known, int mostPlain, String usage) {
        if (!known.containsAll(options) || plain.size() > mostPlain) {
            throw new CommandRefused("Usage: " + usage);
        }
    }
}

package org.wardkey.identity.rotation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.wardkey.identity.command.Command;
import org.wardkey.identity.command.CommandArguments;
import org.wardkey.identity.command.CommandDatabase;
import org.wardkey.identity.command.CommandRefused;
import org.wardkey.identity.command.CommandSettings;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.KeysetOperations;
import org.wardkey.identity.vault.KeysetUnusable;
import org.wardkey.identity.vault.SealedColumns;

/**
 * Replaces keys while people sign in (ASVS V11.2.2), one step after the other, each of which may be repeated:
 *
 * <pre>{@code
 * java -cp 'wardkey/WEB-INF/lib/*' -Dwardkey.keyset.file=… -Dwardkey.database.url=… \
 *      org.wardkey.identity.rotation.RotateKeys add sealing
 * }</pre>
 *
 * <p>{@code add}, {@code promote} and {@code retire} change the keyset file; the servers notice and do the rest.
 */
public final class RotateKeys implements Command {

    private static final String USAGE = "RotateKeys report | add PART | promote PART [KEY] | pause | resume"
            + " | retire PART [KEY] [--now], where PART is sealing, lookup or attesting";
    private static final String NOW = "--now";

    /** Ends with status 0 if it was done, 1 if something is not as it should be, 2 if it was refused. */
    public static void main(String... arguments) {
        Command.main(new RotateKeys(), arguments);
    }

    @Override
    public int run(CommandSettings settings, CommandArguments arguments, PrintStream out) throws SQLException {
        arguments.allow(Set.of(NOW), 3, USAGE);
        if (!understood(arguments.plain(), arguments.options().contains(NOW))) {
            throw new CommandRefused("Usage: " + USAGE);
        }
        Path file = Path.of(settings.required("wardkey.keyset.file"));
        try (Connection connection = new CommandDatabase(settings).open()) {
            return run(file, connection, arguments, out);
        }
    }

    /** Does one step with this file and this database, which commits by itself. */
    public static int run(Path file, Connection connection, CommandArguments arguments, PrintStream out)
            throws SQLException {
        List<String> words = arguments.plain();
        var keyset = new KeysetOperations(file);
        var step = new Steps(keyset, connection, SealedColumns.ofAllModules(), out);
        try {
            switch (words.get(0)) {
                case "report" -> {
                    return new KeyReport(keyset, connection, SealedColumns.ofAllModules()).print(out) ? 0 : BAD;
                }
                case "add" -> step.add(part(words));
                case "promote" -> step.promote(part(words), words);
                case "pause" -> step.pause(true);
                case "resume" -> step.pause(false);
                case "retire" ->
                    step.retire(part(words), words, arguments.options().contains(NOW));
                default -> throw new CommandRefused("Usage: " + USAGE);
            }
            return 0;
        } catch (KeysetUnusable e) {
            throw new CommandRefused(String.valueOf(e.getMessage()));
        }
    }

    /** A typing error must not pass for another choice: {@code pause sealing} would stop all parts. */
    private static boolean understood(List<String> words, boolean hurried) {
        boolean ofAPart = words.size() > 1 && KeyPart.of(words.get(1)).isPresent();
        return switch (words.isEmpty() ? "" : words.get(0)) {
            case "report", "pause", "resume" -> words.size() == 1 && !hurried;
            case "add" -> ofAPart && words.size() == 2 && !hurried;
            case "promote" -> ofAPart && !hurried;
            case "retire" -> ofAPart;
            default -> false;
        };
    }

    private static KeyPart part(List<String> words) {
        return KeyPart.of(words.get(1)).orElseThrow();
    }
}

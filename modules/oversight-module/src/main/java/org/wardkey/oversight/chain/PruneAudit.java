package org.wardkey.oversight.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wardkey.identity.command.Command;
import org.wardkey.identity.command.CommandArguments;
import org.wardkey.identity.command.CommandDatabase;
import org.wardkey.identity.command.CommandRefused;
import org.wardkey.identity.command.CommandSettings;
import org.wardkey.identity.source.ProcessClock;
import org.wardkey.identity.vault.CommandKeys;

/**
 * Removes audit entries that were kept as long as the setting {@code wardkey.audit.retention} says, with the role that owns
 * the tables. What does not hold is not removed.
 *
 * <p>Status 0: done, or nothing to do. 1: the trail does not hold. 2: it could not be done.
 */
public final class PruneAudit implements Command {

    private static final String DRY_RUN = "--dry-run";
    private static final String USAGE = "PruneAudit [" + DRY_RUN + "] [FILE…], files with checkpoints";

    private PruneAudit() {}

    public static void main(String... typed) {
        Command.main(new PruneAudit(), typed);
    }

    @Override
    public int run(CommandSettings settings, CommandArguments arguments, PrintStream out) throws SQLException {
        arguments.allow(Set.of(DRY_RUN), Integer.MAX_VALUE, USAGE);
        Instant now = ProcessClock.utc().instant();
        Instant before = Retention.parse(settings.value(Retention.SETTING).orElse(Retention.UNLESS_SET), now)
                .before(now);
        var files = VerifyAudit.files(settings, arguments.plain());
        try (Connection connection = new CommandDatabase(settings).openAsOwner()) {
            connection.setAutoCommit(false);
            var pruning = new Pruning(connection, new CommandKeys(settings).attestation(), files);
            Optional<Checkpoint> upTo = pruning.upTo(before);
            if (arguments.options().contains(DRY_RUN)) {
                out.println(upTo.map(at ->
                                "Would remove entries up to position " + at.position() + ", linked by " + at.at() + '.')
                        .orElse("Nothing is older than " + before + '.'));
                return 0;
            }
            if (upTo.isPresent()) {
                pruning.mark(upTo.get(), now);
            }
            out.println("Removed " + pruning.remove() + " entries; everything since " + before + " is kept.");
            return 0;
        } catch (ChainBroken e) {
            out.println("Nothing was removed, because the trail does not hold: " + e.line());
            return BAD;
        } catch (IOException e) {
            throw new CommandRefused("The checkpoints cannot be read: " + e);
        }
    }
}

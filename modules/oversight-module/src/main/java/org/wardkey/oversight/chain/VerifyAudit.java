package org.wardkey.oversight.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wardkey.identity.command.Command;
import org.wardkey.identity.command.CommandArguments;
import org.wardkey.identity.command.CommandDatabase;
import org.wardkey.identity.command.CommandRefused;
import org.wardkey.identity.command.CommandSettings;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.source.ProcessClock;
import org.wardkey.identity.vault.Attestation;
import org.wardkey.identity.vault.CommandKeys;

/**
 * Checks the audit trail against its chain and against checkpoints, and names the first entry that is wrong. Needs no more
 * than a role that may read; where the role may write, that the trail was checked becomes an entry of it.
 *
 * <p>Status 0: the trail holds. 1: it does not. 2: it could not be checked.
 */
public final class VerifyAudit implements Command {

    private static final String USAGE =
            "VerifyAudit [FILE…], files with checkpoints, of which log files are some; unless"
                    + " named, that of the setting " + ChainSettings.FILE;

    private VerifyAudit() {}

    public static void main(String... typed) {
        Command.main(new VerifyAudit(), typed);
    }

    @Override
    public int run(CommandSettings settings, CommandArguments arguments, PrintStream out) throws SQLException {
        arguments.allow(Set.of(), Integer.MAX_VALUE, USAGE);
        List<CheckpointFile> files = files(settings, arguments.plain());
        Attestation attestation = new CommandKeys(settings).attestation();
        try (Connection connection = new CommandDatabase(settings).open()) {
            Verdict verdict = verdict(connection, attestation, files);
            verdict.lines().forEach(out::println);
            leaveTrace(connection, verdict, out);
            return verdict.holds() ? 0 : BAD;
        }
    }

    /**
     * Reads one state of the database, however long that takes and whatever is written in the meantime: also to the files,
     * in which a checkpoint of a later state would look like a cut end.
     */
    private static Verdict verdict(Connection connection, Attestation attestation, List<CheckpointFile> files)
            throws SQLException {
        List<CheckpointFile> before = soFar(files);
        connection.setAutoCommit(false);
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return Verdict.of(new Verification(connection, attestation).run(before));
        } catch (ChainBroken e) {
            return Verdict.of(e);
        } catch (IOException e) {
            throw new CommandRefused("The checkpoints cannot be read: " + e);
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(isolation);
        }
    }

    private static List<CheckpointFile> soFar(List<CheckpointFile> files) {
        try {
            var all = new ArrayList<CheckpointFile>();
            for (CheckpointFile file : files) {
                all.add(file.soFar());
            }
            return all;
        } catch (IOException | UncheckedIOException e) {
            throw new CommandRefused("The checkpoints cannot be read: " + e);
        }
    }

    /** Without checkpoints nobody could say whether the end is there. */
    static List<CheckpointFile> files(CommandSettings settings, List<String> named) {
        Stream<String> paths = named.isEmpty()
                ? Stream.of(settings.value(ChainSettings.FILE).orElse(ChainSettings.FILE_UNLESS_SET))
                : named.stream();
        List<CheckpointFile> files =
                paths.map(Path::of).map(CheckpointFile::new).toList();
        for (CheckpointFile file : files) {
            if (!Files.isReadable(file.path())) {
                throw new CommandRefused("There are no checkpoints in " + file.path()
                        + ", without which a cut end cannot be" + " seen. Name the file: " + USAGE);
            }
        }
        return files;
    }

    private static void leaveTrace(Connection connection, Verdict verdict, PrintStream out) {
        try {
            new AuditTrace("VerifyAudit", Action.AUDIT_VERIFIED)
                    .write(connection, Outcome.DONE, ProcessClock.utc().instant(), verdict.summary());
            connection.commit();
        } catch (SQLException e) {
            out.println("That the trail was checked is not in the trail: this role may not write to it.");
        }
    }
}

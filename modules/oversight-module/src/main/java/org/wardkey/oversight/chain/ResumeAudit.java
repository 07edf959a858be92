package org.wardkey.oversight.chain;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
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
 * Takes the chain up again behind the last link that is there, after it was damaged and somebody has looked into it, or after
 * the database was restored from a backup. It hides nothing: that it was done stays visible in every later check, what was
 * replaced before goes on being found, and only checkpoints of links that are gone are excused.
 */
public final class ResumeAudit implements Command {

    private static final String USAGE = "ResumeAudit 'REASON'";

    /** How many arrivals before the last link are looked through again at once; the sweep looks through the rest. */
    private static final long AGAIN = 10_000;

    private ResumeAudit() {}

    public static void main(String... typed) {
        Command.main(new ResumeAudit(), typed);
    }

    @Override
    public int run(CommandSettings settings, CommandArguments arguments, PrintStream out) throws SQLException {
        arguments.allow(Set.of(), 1, USAGE);
        if (arguments.plain().isEmpty()) {
            throw new CommandRefused("Usage: " + USAGE);
        }
        var attestation = new CommandKeys(settings).attestation();
        try (Connection connection = new CommandDatabase(settings).open()) {
            connection.setAutoCommit(false);
            Link end = resume(
                    connection,
                    attestation,
                    ProcessClock.utc().instant(),
                    arguments.plain().get(0));
            connection.commit();
            out.println("The chain goes on behind position " + end.position() + ". Check it: VerifyAudit.");
            return 0;
        } catch (ChainBroken e) {
            out.println("The chain cannot be taken up again: " + e.line());
            return BAD;
        }
    }

    static Link resume(Connection connection, Attestation attestation, Instant now, String reason)
            throws SQLException, ChainBroken {
        var row = new HeadRow(connection, attestation);
        Head head = row.holdAsItStands()
                .orElseThrow(() -> new CommandRefused("A portal is at the end of the chain just now. Try again."));
        var links = new LinkTable(connection);
        Link end = links.last().orElse(Landmarks.read(connection, attestation).start());
        row.write(head.at(end.position(), end.hash()).unsettledFrom(links.lastArrival() - AGAIN));
        Landmarks.write(connection, attestation, new Landmark(Landmark.Kind.RESUMED, end, now));
        new AuditTrace("ResumeAudit", Action.AUDIT_RESUMED)
                .write(connection, Outcome.DONE, now, "behind position " + end.position() + ": " + reason);
        return end;
    }
}

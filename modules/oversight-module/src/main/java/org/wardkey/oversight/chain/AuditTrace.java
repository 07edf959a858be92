package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * The entry that a command leaves in the trail: who did what to the trail itself (invariant 8). The person is the one whom
 * the operating system knows; nobody signs in to a command.
 *
 * @param command the command's name
 * @param action what it did
 */
record AuditTrace(String command, Action action) {

    private static final int LONGEST = 200;

    /** Writes it in the present transaction. */
    void write(Connection connection, Outcome outcome, Instant at, String detail) throws SQLException {
        try (var insert = connection.prepareStatement("insert into audit_entry"
                + " (id, happened_at, action, outcome, address, device, detail)"
                + " values (nextval('audit_entry_seq'), ?, ?, ?, 'command', ?, ?)")) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, action.name());
            insert.setString(3, outcome.name());
            insert.setString(4, cut(command + " by " + System.getProperty("user.name")));
            insert.setString(5, cut(detail));
            insert.executeUpdate();
        }
    }

    private static String cut(String text) {
        String clean = text.replaceAll("\\p{C}", "\uFFFD");
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }
}

package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Follows the chain link by link and computes each hash anew. Reads some thousand links at a time, so that it needs no more
 * memory for fifty million than for a few.
 */
final class LinkWalk {

    /** How far an entry may be dated before the time at which it can have been written: a clock may be wrong. */
    static final Duration MOST_LATE = Duration.ofDays(1);

    private static final int STRETCH = 5_000;

    private final Connection connection;
    private final Timeline timeline;

    LinkWalk(Connection connection, Timeline timeline) {
        this.connection = connection;
        this.timeline = timeline;
    }

    /**
     * Follows it.
     *
     * @param start what the first link stands on
     * @param end the last position that there should be
     * @throws ChainBroken at the first link that is missing, or that its entry does not fit
     */
    void follow(Link start, long end) throws SQLException, ChainBroken {
        Link reached = start;
        while (reached.position() < end) {
            reached = stretch(reached, Math.min(end, reached.position() + STRETCH));
        }
    }

    private Link stretch(Link from, long upTo) throws SQLException, ChainBroken {
        try (var select = connection.prepareStatement("select l.position, l.hash, " + StoredEntry.COLUMNS
                + " from audit_link l left join audit_entry e on e.arrival = l.arrival"
                + " where l.position > ? and l.position <= ? order by l.position")) {
            select.setLong(1, from.position());
            select.setLong(2, upTo);
            select.setFetchSize(STRETCH);
            try (var row = select.executeQuery()) {
                Link reached = from;
                while (row.next()) {
                    reached = step(reached, row);
                }
                if (reached.position() < upTo) {
                    throw missing(reached.position() + 1);
                }
                return reached;
            }
        }
    }

    private Link step(Link last, ResultSet row) throws SQLException, ChainBroken {
        long position = last.position() + 1;
        if (row.getLong("position") != position) {
            throw missing(position);
        }
        row.getLong("arrival");
        if (row.wasNull()) {
            throw new ChainBroken(position, "the entry that was linked here was removed");
        }
        StoredEntry entry = StoredEntry.read(row);
        ChainHash hash = last.hash().next(position, entry);
        if (!hash.equals(ChainHash.ofStored(row.getBytes("hash")))) {
            throw new ChainBroken(
                    position, entry.id(), "it is not what was linked here: it was changed, exchanged or put in");
        }
        Instant earliest = timeline.before(position);
        if (entry.happenedAt().isBefore(earliest.minus(MOST_LATE))) {
            throw new ChainBroken(
                    position,
                    entry.id(),
                    "it is dated " + entry.happenedAt() + ", and was written after " + earliest
                            + ": it was put in later, or a clock was wrong");
        }
        return new Link(position, hash);
    }

    private static ChainBroken missing(long position) {
        return new ChainBroken(position, "the link is missing: it was removed or cut off");
    }
}

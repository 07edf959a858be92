package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links, in {@code audit_link}. */
final class LinkTable {

    /** Says the range of the links, too: no planner infers it, and looking through all of them takes minutes. */
    private static final String NOT_LINKED = " from audit_entry e where e.arrival > ? and e.arrival <= ? and not exists"
            + " (select 1 from audit_link l where l.arrival = e.arrival and l.arrival > ? and l.arrival <= ?)";

    private final Connection connection;

    LinkTable(Connection connection) {
        this.connection = connection;
    }

    /** The last one. */
    Optional<Link> last() throws SQLException {
        try (var select = connection.prepareStatement(
                        "select position, hash from audit_link order by position desc fetch first 1 rows only");
                var row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Link(row.getLong(1), ChainHash.ofStored(row.getBytes(2))))
                    : Optional.empty();
        }
    }

    /** The hashes at these positions, where there are links. */
    Map<Long, ChainHash> at(List<Long> positions) throws SQLException {
        var hashes = new HashMap<Long, ChainHash>();
        if (positions.isEmpty()) {
            return hashes;
        }
        String marks = String.join(",", Collections.nCopies(positions.size(), "?"));
        try (var select = connection.prepareStatement(
                "select position, hash from audit_link where position in (" + marks + ")")) {
            for (int i = 0; i < positions.size(); i++) {
                select.setLong(i + 1, positions.get(i));
            }
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    hashes.put(row.getLong(1), ChainHash.ofStored(row.getBytes(2)));
                }
            }
        }
        return hashes;
    }

    /** The hash at a position, where there is a link. */
    Optional<ChainHash> at(long position) throws SQLException {
        return Optional.ofNullable(at(List.of(position)).get(position));
    }

    /** When the last link's entry arrived; 0 where there is none. */
    long lastArrival() throws SQLException {
        try (var select = connection.prepareStatement(
                        "select arrival from audit_link order by position desc fetch first 1 rows only");
                var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Links these entries behind the last link, in one batch. Answers the new last link. */
    Link append(Link last, List<StoredEntry> entries) throws SQLException {
        Link end = last;
        if (entries.isEmpty()) {
            return end;
        }
        try (var insert =
                connection.prepareStatement("insert into audit_link (position, arrival, hash) values (?, ?, ?)")) {
            for (StoredEntry entry : entries) {
                long position = end.position() + 1;
                end = new Link(position, end.hash().next(position, entry));
                insert.setLong(1, position);
                insert.setLong(2, entry.arrival());
                insert.setBytes(3, end.hash().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return end;
    }

    /** The first entries that arrived after one number and up to another, and are not linked, in order. */
    List<StoredEntry> unlinked(long after, long upTo, int atMost) throws SQLException {
        try (var select = connection.prepareStatement("select " + StoredEntry.COLUMNS + NOT_LINKED
                + " order by e.arrival fetch first " + atMost + " rows only")) {
            setRange(select, after, upTo);
            try (var row = select.executeQuery()) {
                var entries = new ArrayList<StoredEntry>();
                while (row.next()) {
                    entries.add(StoredEntry.read(row));
                }
                return entries;
            }
        }
    }

    /** How far entries have arrived, as far as that number. */
    long arrived(long horizon) throws SQLException {
        try (var select =
                connection.prepareStatement("select coalesce(max(arrival), 0) from audit_entry where arrival <= ?")) {
            select.setLong(1, horizon);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How many entries that arrived after this number are not linked. */
    long waiting(long after) throws SQLException {
        try (var select = connection.prepareStatement("select count(*)" + NOT_LINKED)) {
            setRange(select, after, Long.MAX_VALUE);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void setRange(PreparedStatement select, long after, long upTo) throws SQLException {
        select.setLong(1, after);
        select.setLong(2, upTo);
        select.setLong(3, after);
        select.setLong(4, upTo);
    }
}

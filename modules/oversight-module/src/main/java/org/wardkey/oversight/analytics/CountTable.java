package org.wardkey.oversight.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** The counts, and up to where in the chain they reach. */
final class CountTable {

    private static final String KEY = "counted_on = ? and action = ? and outcome = ? and factor = ? and people = ?";

    private final Connection connection;

    CountTable(Connection connection) {
        this.connection = connection;
    }

    /** Up to where it is counted, held until the transaction ends; nothing if another node is at it. */
    OptionalLong hold() throws SQLException {
        try (var select = connection.prepareStatement(
                        "select position from daily_count_head where id = 1 for update skip locked");
                var row = select.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    /** The entries that are linked behind a place, in order. */
    List<LinkedEntry> linkedAfter(long position, int atMost) throws SQLException {
        try (var select = connection.prepareStatement(
                "select l.position, e.happened_at, e.action, e.outcome, e.factor, e.subject_id from audit_link l"
                        + " join audit_entry e on e.arrival = l.arrival where l.position > ?"
                        + " order by l.position fetch first " + atMost + " rows only")) {
            select.setLong(1, position);
            var entries = new ArrayList<LinkedEntry>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        }
    }

    private static LinkedEntry entry(ResultSet row) throws SQLException {
        return new LinkedEntry(
                row.getLong("position"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("factor"),
                row.getObject("subject_id", Long.class));
    }

    /** Adds to the counts; to be called by whoever holds the place. */
    void add(Map<Counted, Long> counts) throws SQLException {
        try (var insert = connection.prepareStatement(
                        "insert into daily_count (counted_on, action, outcome, factor, people, times)"
                                + " values (?, ?, ?, ?, ?, 0) on conflict do nothing");
                var update = connection.prepareStatement("update daily_count set times = times + ? where " + KEY)) {
            for (var count : counts.entrySet()) {
                set(insert, 1, count.getKey());
                insert.addBatch();
                update.setLong(1, count.getValue());
                set(update, 2, count.getKey());
                update.addBatch();
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    /** Says up to where it is counted now. */
    void reach(long position) throws SQLException {
        try (var update = connection.prepareStatement("update daily_count_head set position = ? where id = 1")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    /** The counts of some days, the first and the last included. */
    List<DailyCount> between(LocalDate first, LocalDate last) throws SQLException {
        try (var select =
                connection.prepareStatement("select counted_on, action, outcome, factor, people, times from daily_count"
                        + " where counted_on between ? and ? order by counted_on, action, outcome, factor, people")) {
            select.setObject(1, first);
            select.setObject(2, last);
            var counts = new ArrayList<DailyCount>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    counts.add(count(row));
                }
            }
            return counts;
        }
    }

    private static DailyCount count(ResultSet row) throws SQLException {
        return new DailyCount(
                row.getObject("counted_on", LocalDate.class),
                Action.valueOf(row.getString("action")),
                Outcome.valueOf(row.getString("outcome")),
                Optional.of(row.getString("factor"))
                        .filter(name -> !name.isEmpty())
                        .map(FactorKind::new),
                Optional.of(row.getString("people"))
                        .filter(name -> !name.isEmpty())
                        .map(PersonKind::valueOf),
                row.getLong("times"));
    }

    private static void set(PreparedStatement statement, int from, Counted what) throws SQLException {
        statement.setObject(from, what.day());
        statement.setString(from + 1, what.action());
        statement.setString(from + 2, what.outcome());
        statement.setString(from + 3, what.factor());
        statement.setString(from + 4, what.people());
    }
}

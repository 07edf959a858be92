package org.wardkey.web.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Everything that stands in the database, as whoever steals a dump of it would read it. */
@ApplicationScoped
public class Dump {

    private static final Set<String> CHANGED_BY_TIMERS =
            Set.of("security_key_challenge", "daily_count", "daily_count_head");

    @Resource(lookup = "java:app/jdbc/wardkey")
    private DataSource source;

    /** Every value of every column of every table. */
    List<Cell> cells() throws SQLException {
        try (var connection = source.getConnection()) {
            return cells(connection);
        }
    }

    /** The same of a database that is not this server's. */
    public static List<Cell> cells(Connection connection) throws SQLException {
        var cells = new ArrayList<Cell>();
        for (String table : tables(connection)) {
            read(connection, table, cells);
        }
        return cells;
    }

    /**
     * The same as lines of text, in an order that only depends on what stands there; without what timers change by
     * themselves: questions to keys, of which those that are over go, and counts.
     */
    List<String> lines() throws SQLException {
        return cells().stream()
                .filter(cell -> !CHANGED_BY_TIMERS.contains(cell.table().toLowerCase(Locale.ROOT)))
                .map(Cell::line)
                .sorted()
                .toList();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static void read(Connection connection, String table, List<Cell> cells) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from \"" + table + '"')) {
            var columns = row.getMetaData();
            while (row.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    byte[] bytes = bytes(row.getObject(i), row.getString(i));
                    cells.add(new Cell(table, columns.getColumnName(i), bytes));
                }
            }
        }
    }

    private static byte[] bytes(Object value, String text) {
        if (value instanceof byte[] binary) {
            return binary;
        }
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    /** One value: its bytes, or its text in UTF-8. */
    public record Cell(String table, String column, byte[] bytes) {

        /** One character a byte, so that any run of bytes can be found in it. */
        public String raw() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        boolean holds(String form) {
            return raw().toLowerCase(Locale.ROOT).contains(form.toLowerCase(Locale.ROOT));
        }

        public String place() {
            return table + '.' + column;
        }

        String line() {
            return place() + '=' + HexFormat.of().formatHex(bytes);
        }
    }
}

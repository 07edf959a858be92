package org.wardkey.identity.rotation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wardkey.identity.rotation.Progress.Batch;
import org.wardkey.identity.vault.BlindIndex;
import org.wardkey.identity.vault.SealBroken;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.Vault;

/** The rows of one sealed column. Names in the SQL are a module's own, never anybody's input. */
final class SealedRows {

    private static final System.Logger LOG = System.getLogger(SealedRows.class.getName());

    /** In front of a place that was reached: ids that are numbers are compared as numbers. */
    private static final char NUMBER = '#';

    private final Connection connection;
    private final SealedColumn column;
    private final String key;

    SealedRows(Connection connection, SealedColumn column) {
        this.connection = connection;
        this.column = column;
        key = "substring(t." + column.column() + " from 1 for " + column.part().prefixLength() + ")";
    }

    /** How many values are under which key; reads the whole table once. */
    Map<Integer, Long> byKey() throws SQLException {
        try (var select = connection.prepareStatement("select " + key + " as k, count(*) as n from " + column.table()
                        + " t where t." + column.column() + " is not null group by " + key);
                var row = select.executeQuery()) {
            var counts = new TreeMap<Integer, Long>();
            while (row.next()) {
                counts.merge(column.part().key(row.getBytes("k")), row.getLong("n"), Long::sum);
            }
            return counts;
        }
    }

    /**
     * Makes the next values anew that are not under this key, in the caller's transaction.
     *
     * <p>Each is replaced only where it still stands: a password that its owner changed meanwhile is not undone.
     */
    Progress renew(Progress before, int primary, int most, Vault vault, BlindIndex index) throws SQLException {
        var renewals = new ArrayList<Renewal>();
        String last = before.reached();
        int looked = 0;
        int unreadable = 0;
        try (var select = connection.prepareStatement(selection(before.reached()))) {
            int next = 1;
            if (!before.reached().isEmpty()) {
                select.setObject(next++, id(before.reached()));
            }
            select.setBytes(next++, column.part().prefix(primary));
            select.setInt(next, most);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    looked++;
                    last = reached(row);
                    try {
                        renewals.add(new Renewal(id(last), row.getBytes(SealedColumn.VALUE), anew(row, vault, index)));
                    } catch (SealBroken e) {
                        unreadable++;
                        LOG.log(System.Logger.Level.ERROR, "{0} of row {1} does not open", column.place(), last);
                    }
                }
            }
        }
        Progress after = before.on(last, new Batch(renewals.size(), replace(renewals), unreadable));
        return looked < most ? after.atTheEnd() : after;
    }

    private byte[] anew(ResultSet row, Vault vault, BlindIndex index) throws SQLException {
        return column.renewal().of(row, vault, index);
    }

    private String selection(String reached) {
        return "select t." + column.id() + " as " + SealedColumn.ID + ", t." + column.column() + " as "
                + SealedColumn.VALUE + ", " + column.also() + " from " + column.table() + " t " + column.join()
                + " where " + (reached.isEmpty() ? "" : "t." + column.id() + " > ? and ") + key + " <> ? order by t."
                + column.id() + " limit ?";
    }

    private int replace(List<Renewal> renewals) throws SQLException {
        String sql = "update " + column.table() + " set " + column.column() + " = ? where " + column.id() + " = ? and "
                + column.column() + " = ?";
        if (renewals.isEmpty()) {
            return 0;
        }
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Renewal renewal : renewals) {
                update.setBytes(1, renewal.after());
                update.setObject(2, renewal.id());
                update.setBytes(3, renewal.before());
                update.addBatch();
            }
            return IntStream.of(update.executeBatch()).sum();
        }
    }

    private static String reached(ResultSet row) throws SQLException {
        Object id = row.getObject(SealedColumn.ID);
        return (id instanceof Number ? NUMBER : '=') + id.toString();
    }

    private static Object id(String reached) {
        String id = reached.substring(1);
        return reached.charAt(0) == NUMBER ? (Object) Long.valueOf(id) : id;
    }

    private record Renewal(Object id, byte[] before, byte[] after) {}
}

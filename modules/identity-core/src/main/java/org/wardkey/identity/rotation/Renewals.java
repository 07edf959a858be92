package org.wardkey.identity.rotation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.wardkey.identity.vault.SealedColumn;

/** How far the making anew of each column has come, in the database: whoever goes on begins where another stopped. */
final class Renewals {

    private final Connection connection;

    Renewals(Connection connection) {
        this.connection = connection;
    }

    /** How far this column has come under that key. */
    Progress of(SealedColumn column, int primary) throws SQLException {
        try (var select = connection.prepareStatement("select reached, this_walk, renewed, unreadable, ended_at"
                + " from key_renewal where place = ? and primary_id = ?")) {
            select.setString(1, column.place());
            select.setLong(2, Integer.toUnsignedLong(primary));
            try (var row = select.executeQuery()) {
                return row.next()
                        ? new Progress(
                                row.getString("reached"),
                                row.getLong("this_walk"),
                                row.getLong("renewed"),
                                row.getLong("unreadable"),
                                row.getObject("ended_at") != null)
                        : Progress.BEGINNING;
            }
        }
    }

    /** Begins with all columns anew, whatever was done before. */
    void restart(Iterable<SealedColumn> columns) throws SQLException {
        try (var delete = connection.prepareStatement("delete from key_renewal where place = ?")) {
            for (SealedColumn column : columns) {
                delete.setString(1, column.place());
                delete.executeUpdate();
            }
        }
    }

    /** A column that was done is walked through once more. */
    void walkAgain(SealedColumn column) throws SQLException {
        try (var update = connection.prepareStatement("update key_renewal set ended_at = null where place = ?")) {
            update.setString(1, column.place());
            update.executeUpdate();
        }
    }

    void keep(SealedColumn column, int primary, Progress progress) throws SQLException {
        String values = "primary_id = ?, reached = ?, this_walk = ?, renewed = ?, unreadable = ?, ended_at = "
                + (progress.ended() ? "current_timestamp" : "null");
        try (var insert = connection.prepareStatement(
                        "insert into key_renewal (place, primary_id) values (?, ?) on conflict do nothing");
                var update = connection.prepareStatement("update key_renewal set " + values + " where place = ?")) {
            insert.setString(1, column.place());
            insert.setLong(2, Integer.toUnsignedLong(primary));
            insert.executeUpdate();
            set(update, primary, progress);
            update.setString(6, column.place());
            update.executeUpdate();
        }
    }

    private static void set(PreparedStatement update, int primary, Progress progress) throws SQLException {
        update.setLong(1, Integer.toUnsignedLong(primary));
        update.setString(2, progress.reached());
        update.setLong(3, progress.thisWalk());
        update.setLong(4, progress.renewed());
        update.setLong(5, progress.unreadable());
    }
}

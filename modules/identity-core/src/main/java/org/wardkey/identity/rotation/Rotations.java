package org.wardkey.identity.rotation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.wardkey.identity.vault.KeyPart;

/** How the rotation of each part stands, in the database, for all servers and for the command of ops. */
final class Rotations {

    private static final String SELECT =
            "select primary_id, began_at, paused, current_timestamp as at from key_rotation where part = ?";

    private final Connection connection;

    Rotations(Connection connection) {
        this.connection = connection;
    }

    Rotation of(KeyPart part) throws SQLException {
        return read(SELECT, part);
    }

    /** The same, held until the end of the caller's transaction: nobody else makes anything anew meanwhile. */
    Rotation hold(KeyPart part) throws SQLException {
        return read(SELECT + " for update", part);
    }

    /** Every server writes under this key from now on: all columns are to be walked through. */
    void agreed(KeyPart part, int primary) throws SQLException {
        try (var update = connection.prepareStatement(
                "update key_rotation set primary_id = ?, began_at = current_timestamp where part = ?")) {
            update.setLong(1, Integer.toUnsignedLong(primary));
            update.setString(2, part.name());
            update.executeUpdate();
        }
    }

    /** The servers do not write under the same key. */
    void disagreed(KeyPart part) throws SQLException {
        try (var update = connection.prepareStatement("update key_rotation set began_at = null where part = ?")) {
            update.setString(1, part.name());
            update.executeUpdate();
        }
    }

    /** Stops the making anew, or lets it go on. */
    void pause(boolean paused) throws SQLException {
        try (var update = connection.prepareStatement("update key_rotation set paused = ?")) {
            update.setInt(1, paused ? 1 : 0);
            update.executeUpdate();
        }
    }

    private Rotation read(String sql, KeyPart part) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, part.name());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the table key_rotation has lost the row " + part);
                }
                long primary = row.getLong("primary_id");
                Optional<Integer> key = row.wasNull() ? Optional.empty() : Optional.of((int) primary);
                return new Rotation(part, key, since(row), row.getInt("paused") == 1);
            }
        }
    }

    private static Optional<Duration> since(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return Optional.ofNullable(row.getObject("began_at", OffsetDateTime.class))
                .map(began -> Duration.between(began, at));
    }
}

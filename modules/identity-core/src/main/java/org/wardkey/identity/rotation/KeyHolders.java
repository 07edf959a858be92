package org.wardkey.identity.rotation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.wardkey.identity.vault.HeldKey;
import org.wardkey.identity.vault.KeyPart;

/** Which running server holds which keys, as the servers tell each other in the database. */
final class KeyHolders {

    private final Connection connection;

    KeyHolders(Connection connection) {
        this.connection = connection;
    }

    /** Says what this server holds, in the caller's transaction; forgets servers that have been silent for a day. */
    void say(String node, List<HeldKey> held) throws SQLException {
        forget(node);
        try (var insert = connection.prepareStatement("insert into key_holder (node, part, key_id, is_primary, seen_at)"
                + " values (?, ?, ?, ?, current_timestamp)")) {
            for (HeldKey key : held) {
                insert.setString(1, node);
                insert.setString(2, key.part().name());
                insert.setLong(3, Integer.toUnsignedLong(key.id()));
                insert.setInt(4, key.primary() ? 1 : 0);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var old = connection.prepareStatement(
                "delete from key_holder where seen_at < current_timestamp - interval '1' day")) {
            old.executeUpdate();
        }
    }

    /** This server ends. */
    void forget(String node) throws SQLException {
        try (var delete = connection.prepareStatement("delete from key_holder where node = ?")) {
            delete.setString(1, node);
            delete.executeUpdate();
        }
    }

    /** What the servers that run hold. */
    List<Holder> live() throws SQLException {
        try (var select = connection.prepareStatement(
                        "select node, part, key_id, is_primary, seen_at, current_timestamp as at from key_holder"
                                + " order by node, part, key_id");
                var row = select.executeQuery()) {
            var holders = new ArrayList<Holder>();
            while (row.next()) {
                var key = new HeldKey(
                        KeyPart.valueOf(row.getString("part")),
                        (int) row.getLong("key_id"),
                        row.getInt("is_primary") == 1);
                var ago = Duration.between(
                        row.getObject("seen_at", OffsetDateTime.class), row.getObject("at", OffsetDateTime.class));
                holders.add(new Holder(row.getString("node"), key, ago));
            }
            return holders.stream().filter(Holder::live).toList();
        }
    }
}

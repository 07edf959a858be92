package org.wardkey.identity.rotation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.wardkey.identity.vault.HeldKey;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.SealedColumn;

/** What still needs a key. */
final class Retirement {

    /** No session lasts longer, and what is sealed in one; no wait of somebody who guesses at nobody does. */
    private static final Duration OUTSIDE_TABLES = Duration.ofHours(24);

    /** So many characters of a tally's name are the key's id and nothing else. */
    private static final int CHARACTERS_OF_ID = 5;

    private final List<HeldKey> file;
    private final Connection connection;
    private final List<SealedColumn> columns;

    Retirement(List<HeldKey> file, Connection connection, List<SealedColumn> columns) {
        this.file = file;
        this.connection = connection;
        this.columns = columns;
    }

    /**
     * The reasons against retiring the key, none if it may go.
     *
     * @param now whether what lives outside the tables for a while does not count: the key is not safe any more
     */
    List<String> against(HeldKey key, boolean now) throws SQLException {
        var reasons = new ArrayList<String>();
        if (key.primary()) {
            reasons.add("it is the primary key.");
        }
        if (key.part() == KeyPart.ATTESTING) {
            reasons.add("audit checkpoints kept elsewhere are verified with it, however old they are.");
        }
        servers(key, reasons);
        for (SealedColumn column : columns) {
            long count = column.part() == key.part()
                    ? new SealedRows(connection, column).byKey().getOrDefault(key.id(), 0L)
                    : 0;
            if (count > 0) {
                reasons.add(count + " values of " + column.place() + " are under it.");
            }
        }
        if (!now) {
            outsideTables(key, reasons);
        }
        return reasons;
    }

    private void servers(HeldKey key, List<String> reasons) throws SQLException {
        int primary = file.stream()
                .filter(other -> other.part() == key.part() && other.primary())
                .mapToInt(HeldKey::id)
                .findFirst()
                .orElseThrow();
        if (!new Rotations(connection).of(key.part()).agreesOn(primary)) {
            reasons.add("not every server writes under the key " + HeldKey.name(primary) + " yet.");
        }
        new KeyHolders(connection)
                .live().stream()
                        .filter(holder -> holder.key().part() == key.part()
                                && holder.key().primary())
                        .filter(holder -> holder.key().id() != primary)
                        .forEach(holder -> reasons.add(holder.node() + " writes under the key "
                                + holder.key().name() + '.'));
    }

    private void outsideTables(HeldKey key, List<String> reasons) throws SQLException {
        Duration agreed = new Rotations(connection).of(key.part()).agreedFor().orElse(Duration.ZERO);
        if (key.part() == KeyPart.SEALING && agreed.compareTo(OUTSIDE_TABLES) < 0) {
            reasons.add("sessions hold values under it, for 24 hours at most after the promotion; --now does without.");
        }
        long waiting = key.part() == KeyPart.LOOKUP ? tallies(key) : 0;
        if (waiting > 0) {
            reasons.add(waiting + " tallies of guesses at nobody go on under it until they have rested for 24 hours;"
                    + " --now does without.");
        }
    }

    private long tallies(HeldKey key) throws SQLException {
        String id = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.part().prefix(key.id()));
        try (var select = connection.prepareStatement(
                "select count(*) from throttle where account_id = 0"
                        + " and failures > 0 and failed_at > current_timestamp - interval '1' day and name like ? escape '!'")) {
            String begin = id.substring(0, CHARACTERS_OF_ID).replace("_", "!_");
            select.setString(1, "nobody/" + begin + '%');
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

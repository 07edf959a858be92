package org.wardkey.oversight.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An audit entry as it stands in the database: every column, because every one is evidence.
 *
 * @param arrival in which order the database got it, with gaps
 * @param id its number
 */
record StoredEntry(
        long arrival,
        long id,
        Instant happenedAt,
        String action,
        String outcome,
        @Nullable Long subject,
        @Nullable Long actor,
        @Nullable String factor,
        String address,
        String device,
        String detail) {

    /** The columns that {@link #read} needs, of a table called {@code e}. */
    static final String COLUMNS = "e.arrival, e.id, e.happened_at, e.action, e.outcome, e.subject_id, e.actor_id,"
            + " e.factor, e.address, e.device, e.detail";

    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    /** The entry in the present row. */
    static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("arrival"),
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("outcome"),
                row.getObject("subject_id", Long.class),
                row.getObject("actor_id", Long.class),
                row.getString("factor"),
                row.getString("address"),
                row.getString("device"),
                row.getString("detail"));
    }

    /**
     * The bytes that are hashed: the same for the same entry on every database, and never the same for two. A column that
     * comes later is appended, and only where it is not null: older links stay right.
     */
    byte[] canonical() {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(arrival);
            out.writeLong(id);
            out.writeLong(happenedAt.getEpochSecond());
            out.writeInt(happenedAt.getNano());
            write(out, action);
            write(out, outcome);
            write(out, subject);
            write(out, actor);
            write(out, factor);
            write(out, address);
            write(out, device);
            write(out, detail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Long number) throws IOException {
        out.writeByte(number == null ? ABSENT : PRESENT);
        if (number != null) {
            out.writeLong(number);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeByte(text == null ? ABSENT : PRESENT);
        if (text != null) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }
}

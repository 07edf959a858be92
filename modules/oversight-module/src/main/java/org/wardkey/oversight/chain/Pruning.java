package org.wardkey.oversight.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.vault.Attestation;

/**
 * Removes entries that were kept long enough, whole stretches up to a checkpoint, and leaves a landmark from which the rest
 * is checked. The landmark comes first: whatever stops the removal, the next run finishes it.
 */
final class Pruning {

    /** Positions in one transaction. */
    private static final long TOGETHER = 10_000;

    private final Connection connection;
    private final Attestation attestation;
    private final List<CheckpointFile> files;

    Pruning(Connection connection, Attestation attestation, List<CheckpointFile> files) {
        this.connection = connection;
        this.attestation = attestation;
        this.files = files;
    }

    /**
     * The latest checkpoint that was taken before a time and has something before it to remove.
     *
     * @throws ChainBroken if what it speaks of, or anything before it, is not what it was: that is not to be removed
     */
    Optional<Checkpoint> upTo(Instant time) throws SQLException, IOException, ChainBroken {
        var landmarks = Landmarks.read(connection, attestation);
        Optional<Checkpoint> latest = Optional.empty();
        for (CheckpointFile file : files) {
            latest = Stream.concat(latest.stream(), latest(file, time, landmarks).stream())
                    .max(Comparator.comparingLong(Checkpoint::position));
        }
        if (latest.isPresent()) {
            Checkpoint checkpoint = latest.get();
            new Continuity(connection, attestation).checkAgainst(checkpoint);
            new LinkWalk(connection, new Timeline()).follow(landmarks.start(), checkpoint.position());
        }
        return latest;
    }

    private Optional<Checkpoint> latest(CheckpointFile file, Instant time, Landmarks landmarks) throws IOException {
        try (Stream<String> lines = file.lines()) {
            return lines.filter(line -> line.contains(Checkpoint.NAME))
                    .flatMap(line -> Checkpoint.parse(line, attestation).stream())
                    .filter(checkpoint -> checkpoint.at().isBefore(time) && !landmarks.excuse(checkpoint))
                    .max(Comparator.comparingLong(Checkpoint::position));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Makes the landmark, and the entry that says so; removes nothing yet. */
    void mark(Checkpoint upTo, Instant now) throws SQLException {
        Landmarks.write(connection, attestation, new Landmark(Landmark.Kind.PRUNED, upTo.link(), now));
        new AuditTrace("PruneAudit", Action.AUDIT_PRUNED)
                .write(connection, Outcome.DONE, now, "up to position " + upTo.position() + " of " + upTo.at());
        connection.commit();
    }

    /** Removes everything before the last landmark, also what an earlier run left. Answers how many entries. */
    long remove() throws SQLException, ChainBroken {
        long start = Landmarks.read(connection, attestation).start().position();
        long removed = 0;
        for (long next = first(); next <= start; next = first()) {
            removed += remove(next, Math.min(start, next + TOGETHER - 1));
            connection.commit();
        }
        connection.commit();
        return removed;
    }

    private long first() throws SQLException {
        try (var select = connection.prepareStatement("select min(position) from audit_link");
                var row = select.executeQuery()) {
            row.next();
            long first = row.getLong(1);
            return row.wasNull() ? Long.MAX_VALUE : first;
        }
    }

    private long remove(long from, long to) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (var meaning = connection.prepareStatement("select set_config('wardkey.audit_prune', 'yes', true)")) {
                meaning.execute();
            }
        }
        long entries = delete(
                "delete from audit_entry where arrival in"
                        + " (select l.arrival from audit_link l where l.position between ? and ?)",
                from,
                to);
        delete("delete from audit_link where position between ? and ?", from, to);
        return entries;
    }

    private long delete(String sql, long from, long to) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setLong(1, from);
            delete.setLong(2, to);
            return delete.executeLargeUpdate();
        }
    }
}

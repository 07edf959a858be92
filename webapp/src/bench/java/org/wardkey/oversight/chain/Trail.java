package org.wardkey.oversight.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.wardkey.oversight.chain.TrailDatabase.Product;

/** An audit trail on a PostgreSQL of its own, and a node that links it. */
final class Trail implements AutoCloseable {

    private final TrailUnderTest trail;
    private final Connection node;

    private Checkpoint seen = TrailUnderTest.NOTHING_SEEN;
    private long written;

    Trail() throws SQLException, IOException {
        trail = new TrailUnderTest(Product.POSTGRESQL.anew(), Files.createTempDirectory("wardkey-benchmark"));
        node = trail.database.connect();
        node.setAutoCommit(false);
    }

    /** Writes entries in one statement. */
    void write(int entries) throws SQLException {
        try (var insert = node.prepareStatement("insert into audit_entry"
                + " (id, happened_at, action, outcome, subject_id, address, device, detail)"
                + " select g, ?, 'SIGN_IN', 'DONE', g % 1000, '10.0.0.1', 'ward PC', '' from generate_series(?, ?) g")) {
            insert.setObject(1, trail.clock.instant().atOffset(ZoneOffset.UTC));
            insert.setLong(2, written + 1);
            insert.setLong(3, written + entries);
            insert.executeUpdate();
            node.commit();
            written += entries;
        }
    }

    /** A step. */
    Optional<Chainer.Step> step(long behind) throws SQLException, ChainBroken {
        var step = new Chainer(trail.attestation, trail.clock).link(node, seen, behind);
        node.commit();
        seen = step.map(Chainer.Step::end).orElse(seen);
        return step;
    }

    /** What a node does every second. Answers the last arrival. */
    long link() throws SQLException, ChainBroken {
        Optional<Chainer.Step> step = Optional.empty();
        long last = 0;
        do {
            step = step(step.map(Chainer.Step::last).orElse(0L));
            last = Math.max(last, step.map(Chainer.Step::last).orElse(0L));
        } while (step.filter(Chainer.Step::isFull).isPresent());
        return last;
    }

    /** Lets so much time pass that a mark is due. */
    void forward() {
        trail.clock.forward(Head.PATIENCE);
    }

    /** Whether it holds. */
    boolean verify() throws SQLException, IOException, ChainBroken {
        return trail.verify().bad().isEmpty();
    }

    void checkpoint() throws IOException {
        trail.file.append(seen.line(trail.attestation));
    }

    /** Somebody's connection, who writes entries. */
    Connection writer() throws SQLException {
        return trail.database.connect();
    }

    Instant now() {
        return trail.clock.instant();
    }

    @Override
    public void close() throws SQLException {
        node.close();
    }
}

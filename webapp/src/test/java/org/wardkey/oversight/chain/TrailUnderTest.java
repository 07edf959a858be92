package org.wardkey.oversight.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.command.CommandSettings;
import org.wardkey.identity.vault.Attestation;
import org.wardkey.identity.vault.CommandKeys;
import org.wardkey.identity.vault.CreateKeyset;
import org.wardkey.web.it.MovableClock;

/** An audit trail, as a portal writes, links and checkpoints it; and as somebody with every right spoils it. */
final class TrailUnderTest {

    static final Checkpoint NOTHING_SEEN = new Checkpoint(0, ChainHash.GENESIS, Instant.EPOCH);

    final TrailDatabase database;
    final CheckpointFile file;
    final Path keyset;
    final Attestation attestation;
    final MovableClock clock = new MovableClock();

    private long lastId;

    TrailUnderTest(TrailDatabase database, Path folder) {
        this.database = database;
        this.file = new CheckpointFile(folder.resolve("checkpoints.txt"));
        this.keyset = folder.resolve("keyset.json");
        this.attestation = newKeys(keyset);
    }

    static Attestation newKeys(Path file) {
        CreateKeyset.main(file.toString());
        var properties = new Properties();
        properties.setProperty("wardkey.keyset.file", file.toString());
        return new CommandKeys(new CommandSettings(properties, Map.of())).attestation();
    }

    /** Entries, linked, a checkpoint after each ten, and a few after the last. */
    static TrailUnderTest of(TrailDatabase database, Path folder, int tens) throws Exception {
        var trail = new TrailUnderTest(database, folder);
        for (int i = 0; i < tens; i++) {
            trail.write(10);
            trail.link();
            trail.checkpoint();
        }
        trail.write(3);
        trail.settle();
        return trail;
    }

    /** As the portal's own statement does it: the database gives the arrival. */
    void write(int entries) throws SQLException {
        try (Connection connection = database.connect()) {
            for (int i = 0; i < entries; i++) {
                clock.forward(Duration.ofSeconds(1));
                write(connection, ++lastId, clock.instant(), lastId % 3 == 0 ? null : lastId);
            }
        }
    }

    static void write(Connection connection, long id, Instant at, @Nullable Long subject) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into audit_entry (id, happened_at, action, outcome, subject_id, address, device, detail)"
                        + " values (?, ?, 'SIGN_IN', 'DONE', cast(? as bigint), '10.0.0.1', 'ward PC', 'आशा')")) {
            insert.setLong(1, id);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setObject(3, subject);
            insert.executeUpdate();
        }
    }

    /** A step of a portal that has not seen anything before. */
    Chainer.Step link() throws Exception {
        return link(NOTHING_SEEN);
    }

    Chainer.Step link(Checkpoint seen) throws Exception {
        return link(seen, 0);
    }

    /** A step behind another. */
    Chainer.Step link(Checkpoint seen, long behind) throws Exception {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            var step = new Chainer(attestation, clock)
                    .link(connection, seen, behind)
                    .orElseThrow();
            connection.commit();
            return step;
        }
    }

    /** Links, and lets so much time pass that nothing is expected any more before what is linked. */
    Chainer.Step settle() throws Exception {
        link();
        clock.forward(Head.PATIENCE);
        link();
        clock.forward(Head.PATIENCE);
        return link();
    }

    /** As a portal does now and then. */
    Chainer.Step sweep() throws Exception {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            var step = new Chainer(attestation, clock)
                    .sweep(connection, NOTHING_SEEN, Long.MIN_VALUE, Long.MAX_VALUE)
                    .orElseThrow();
            connection.commit();
            return step;
        }
    }

    Checkpoint checkpoint() throws Exception {
        Checkpoint checkpoint = link().end();
        file.append(checkpoint.line(attestation));
        return checkpoint;
    }

    Verification.Report verify() throws SQLException, IOException, ChainBroken {
        try (Connection connection = database.connect()) {
            return new Verification(connection, attestation).run(List.of(file));
        }
    }

    /** Where the first thing is wrong and why, in a line; empty if nothing is. */
    String firstBad() throws SQLException, IOException {
        try {
            return verify().bad().map(ChainBroken::line).orElse("");
        } catch (ChainBroken e) {
            return e.line();
        }
    }

    /** Whatever this changes, nobody with fewer rights than all could. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection = database.asAttacker();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long count(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

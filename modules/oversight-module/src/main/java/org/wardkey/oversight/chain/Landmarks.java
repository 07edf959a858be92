package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wardkey.identity.vault.Attestation;

/**
 * All landmarks, in {@code audit_landmark}.
 *
 * @param all in the order in which they were made
 */
record Landmarks(List<Landmark> all) {

    Landmarks {
        all = List.copyOf(all);
    }

    /**
     * Reads them.
     *
     * @throws ChainBroken if one was not made with this keyset
     */
    static Landmarks read(Connection connection, Attestation attestation) throws SQLException, ChainBroken {
        try (var select = connection.prepareStatement(
                        "select kind, position, hash, made_at, tag from audit_landmark order by id");
                var row = select.executeQuery()) {
            var all = new ArrayList<Landmark>();
            while (row.next()) {
                all.add(vouchedFor(row, attestation));
            }
            return new Landmarks(all);
        }
    }

    private static Landmark vouchedFor(ResultSet row, Attestation attestation) throws SQLException, ChainBroken {
        var at = new Link(row.getLong("position"), ChainHash.ofStored(row.getBytes("hash")));
        try {
            var landmark = new Landmark(
                    Landmark.Kind.valueOf(row.getString("kind")),
                    at,
                    row.getObject("made_at", OffsetDateTime.class).toInstant());
            if (attestation.vouches(row.getBytes("tag"), landmark.statement())) {
                return landmark;
            }
        } catch (IllegalArgumentException e) {
            // Not one of ours either.
        }
        throw new ChainBroken(at.position(), "a row of audit_landmark was not written with this keyset");
    }

    /** Writes one with its tag. */
    static void write(Connection connection, Attestation attestation, Landmark landmark) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into audit_landmark (kind, position, hash, made_at, tag) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, landmark.kind().name());
            insert.setLong(2, landmark.at().position());
            insert.setBytes(3, landmark.at().hash().bytes());
            insert.setObject(4, landmark.madeAt().atOffset(ZoneOffset.UTC));
            insert.setBytes(5, attestation.attest(landmark.statement()));
            insert.executeUpdate();
        }
    }

    /** What the first link that is kept stands on. */
    Link start() {
        return all.stream()
                .filter(landmark -> landmark.kind() == Landmark.Kind.PRUNED)
                .map(Landmark::at)
                .max(Comparator.comparingLong(Link::position))
                .orElse(new Link(0, ChainHash.GENESIS));
    }

    /** Whether what the checkpoint speaks of is known to be gone. */
    boolean excuse(Checkpoint checkpoint) {
        return checkpoint.position() < start().position()
                || checkpoint.link().equals(start())
                || all.stream().anyMatch(l -> l.voids(checkpoint));
    }
}

package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.vault.Attestation;

/** The one row of {@code audit_chain}: the end of the chain, and the right to go on with it. */
final class HeadRow {

    private static final String SELECT =
            "select position, hash, settled, mark, marked_at, tag from audit_chain where id = 1";

    private static final String HELD = " for update skip locked";

    private final Connection connection;
    private final Attestation attestation;

    HeadRow(Connection connection, Attestation attestation) {
        this.connection = connection;
        this.attestation = attestation;
    }

    /** The end, held until the transaction ends; nothing if another node holds it. */
    Optional<Head> hold() throws SQLException, ChainBroken {
        return select(SELECT + HELD);
    }

    /** Like {@link #hold}, but whoever wrote it: for who takes the chain up again. */
    Optional<Head> holdAsItStands() throws SQLException {
        try (var statement = connection.prepareStatement(SELECT + HELD);
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(head(row)) : Optional.empty();
        }
    }

    /** The end, as of now. */
    Head read() throws SQLException, ChainBroken {
        return select(SELECT)
                .orElseThrow(
                        () -> new ChainBroken(0, "the row that says where the chain ends is gone from audit_chain"));
    }

    /** Writes the end with its tag; to be called by whoever holds it. */
    void write(Head head) throws SQLException {
        try (var update =
                connection.prepareStatement("update audit_chain set position = ?, hash = ?, settled = ?, mark = ?,"
                        + " marked_at = ?, tag = ? where id = 1")) {
            update.setLong(1, head.position());
            update.setBytes(2, head.hash().bytes());
            update.setLong(3, head.settled());
            update.setLong(4, head.mark());
            update.setObject(5, stored(head.markedAt()));
            update.setBytes(6, attestation.attest(head.statement()));
            update.executeUpdate();
        }
    }

    private Optional<Head> select(String sql) throws SQLException, ChainBroken {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(vouchedFor(row)) : Optional.empty();
        }
    }

    private Head vouchedFor(ResultSet row) throws SQLException, ChainBroken {
        Head head = head(row);
        byte[] tag = row.getBytes("tag");
        boolean untouched = tag == null && head.equals(Head.UNTOUCHED);
        if (!untouched && (tag == null || !attestation.vouches(tag, head.statement()))) {
            throw new ChainBroken(
                    head.position(),
                    "the row that says where the chain ends was not written by a portal with this keyset");
        }
        return head;
    }

    /** As it stands, whoever wrote it. */
    private static Head head(ResultSet row) throws SQLException {
        var markedAt = row.getObject("marked_at", OffsetDateTime.class);
        return new Head(
                row.getLong("position"),
                ChainHash.ofStored(row.getBytes("hash")),
                row.getLong("settled"),
                row.getLong("mark"),
                markedAt == null ? null : markedAt.toInstant());
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

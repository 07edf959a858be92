package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.wardkey.identity.vault.Attestation;

/** Whether the chain still is the one that was seen before: what a running node notices without reading all of it. */
final class Continuity {

    private final Connection connection;
    private final Attestation attestation;

    Continuity(Connection connection, Attestation attestation) {
        this.connection = connection;
        this.attestation = attestation;
    }

    /**
     * Compares the end of the links with the head, and the links with what was seen.
     *
     * @param head where the chain ends, vouched for
     * @throws ChainBroken if something was cut off, put behind the end, or replaced
     */
    void check(Head head, Checkpoint seen) throws SQLException, ChainBroken {
        var links = new LinkTable(connection);
        Link end = links.last().orElse(new Link(0, ChainHash.GENESIS));
        if (end.position() < head.position() && !isPruned(head)) {
            throw new ChainBroken(end.position() + 1, "links were cut off from here to position " + head.position());
        }
        if (end.position() > head.position()) {
            throw new ChainBroken(head.position() + 1, "links were put behind the end of the chain");
        }
        if (end.position() == head.position() && !end.hash().equals(head.hash())) {
            throw new ChainBroken(head.position(), "the last link was replaced");
        }
        checkAgainst(seen);
    }

    /** Compares the links with what was seen alone. */
    void checkAgainst(Checkpoint seen) throws SQLException, ChainBroken {
        if (seen.position() == 0) {
            return;
        }
        Optional<ChainHash> now = new LinkTable(connection).at(seen.position());
        if (now.filter(seen.hash()::equals).isEmpty()
                && !Landmarks.read(connection, attestation).excuse(seen)) {
            throw new ChainBroken(
                    seen.position(),
                    now.isPresent()
                            ? "this link or one before it was replaced since " + seen.at()
                            : "links from here or before were cut off since " + seen.at());
        }
    }

    /** Everything that was linked may have been kept long enough. */
    private boolean isPruned(Head head) throws SQLException, ChainBroken {
        return Landmarks.read(connection, attestation).start().position() == head.position();
    }
}

package org.wardkey.oversight.chain;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.vault.Attestation;

/** Checks the whole audit trail (invariant 9). The connection must show one state of the database throughout. */
final class Verification {

    /** How many arrivals are looked through at once. */
    private static final long STRETCH = 100_000;

    private final Connection connection;
    private final Attestation attestation;
    private final List<ChainBroken> found = new ArrayList<>();

    Verification(Connection connection, Attestation attestation) {
        this.connection = connection;
        this.attestation = attestation;
    }

    /**
     * Checks the landmarks, the end, the checkpoints, every link with its entry, and that no entry is without a link.
     *
     * @param files checkpoints that were kept elsewhere
     * @throws ChainBroken if the landmarks cannot be believed, without which nothing can be
     */
    Report run(List<CheckpointFile> files) throws SQLException, IOException, ChainBroken {
        var landmarks = Landmarks.read(connection, attestation);
        var links = new LinkTable(connection);
        Link start = landmarks.start();
        Link last = links.last().orElse(start);
        Optional<Head> head = head(last);

        var checkpoints = new CheckpointCheck(connection, attestation, landmarks);
        for (CheckpointFile file : files) {
            checkpoints.compare(file);
        }
        Optional<ChainBroken> exactly = follow(start, last.position(), checkpoints.timeline());
        found.addAll(checkpoints.found(last.position(), exactly));
        exactly.ifPresent(found::add);
        if (head.isPresent()) {
            lookForUnlinked(links, head.get());
        }
        long settled = head.map(Head::settled).orElse(0L);
        return new Report(
                first(),
                start,
                last,
                checkpoints.compared(),
                checkpoints.last(),
                links.waiting(settled),
                checkpoints.torn(),
                landmarks);
    }

    private Optional<ChainBroken> follow(Link start, long end, Timeline timeline) throws SQLException {
        try {
            new LinkWalk(connection, timeline).follow(start, end);
            return Optional.empty();
        } catch (ChainBroken e) {
            return Optional.of(e);
        }
    }

    private Optional<Head> head(Link last) throws SQLException {
        try {
            Head head = new HeadRow(connection, attestation).read();
            if (last.position() < head.position()) {
                found.add(new ChainBroken(
                        last.position() + 1, "from here to position " + head.position() + " the end was cut off"));
            } else if (last.position() > head.position()) {
                found.add(new ChainBroken(head.position() + 1, "it was put behind the end of the chain"));
            } else if (!last.hash().equals(head.hash())) {
                found.add(new ChainBroken(last.position(), "the last link was replaced"));
            }
            return Optional.of(head);
        } catch (ChainBroken e) {
            found.add(e);
            return Optional.empty();
        }
    }

    private void lookForUnlinked(LinkTable links, Head head) throws SQLException {
        Optional<StoredEntry> unlinked = unlinked(links, head.horizon(), Long.MAX_VALUE);
        long after = Long.MIN_VALUE;
        for (long upTo = STRETCH; unlinked.isEmpty() && after < head.settled(); upTo += STRETCH) {
            unlinked = unlinked(links, after, Math.min(head.settled(), upTo));
            after = upTo;
        }
        unlinked.ifPresent(entry -> found.add(new ChainBroken(
                0,
                entry.id(),
                "it is not in the chain: it was put in, or its transaction took very long; in that case the portal links"
                        + " it within six hours")));
    }

    private static Optional<StoredEntry> unlinked(LinkTable links, long after, long upTo) throws SQLException {
        return links.unlinked(after, upTo, 1).stream().findFirst();
    }

    /** The one that comes first in the chain; what has no place in it comes last. */
    private Optional<ChainBroken> first() {
        return found.stream()
                .min(Comparator.comparingLong(bad -> bad.position() == 0 ? Long.MAX_VALUE : bad.position()));
    }

    /**
     * What was found.
     *
     * @param bad the first that is wrong; nothing if the trail holds
     * @param start what the first link stands on
     * @param end the last link
     * @param compared how many checkpoints were compared
     * @param lastCheckpoint the farthest of them
     * @param waiting entries that are not linked yet
     * @param torn lines of checkpoints that are not whole
     */
    record Report(
            Optional<ChainBroken> bad,
            Link start,
            Link end,
            long compared,
            Optional<Checkpoint> lastCheckpoint,
            long waiting,
            long torn,
            Landmarks landmarks) {}
}

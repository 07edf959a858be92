package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wardkey.identity.vault.Attestation;

/**
 * Goes on with the chain: a step looks for entries that are committed and not linked, and links them.
 *
 * <p>Whoever writes an entry never waits for this: it only reads entries. Of several nodes the one that holds the head row
 * does it, and the others do nothing. A step is one transaction.
 */
final class Chainer {

    /** Entries in one step: few enough to be quick, enough to catch up with thousands in a second. */
    static final int MOST = 1000;

    private final Attestation attestation;
    private final Clock clock;

    Chainer(Attestation attestation, Clock clock) {
        this.attestation = attestation;
        this.clock = clock;
    }

    /**
     * Links what has arrived lately.
     *
     * @param seen what this node saw of the chain before
     * @return nothing if another node is at it
     * @throws ChainBroken if the chain is not what it was; it is not gone on with, as that would vouch for the damage
     */
    Optional<Step> link(Connection connection, Checkpoint seen) throws SQLException, ChainBroken {
        return step(connection, seen, head -> new Range(head.settled(), head.horizon(), true));
    }

    /** Links what arrived after one number and up to another, long ago, and was never linked. */
    Optional<Step> sweep(Connection connection, Checkpoint seen, long after, long upTo)
            throws SQLException, ChainBroken {
        return step(connection, seen, head -> new Range(after, Math.min(upTo, head.settled()), false));
    }

    private Optional<Step> step(Connection connection, Checkpoint seen, Function<Head, Range> where)
            throws SQLException, ChainBroken {
        var row = new HeadRow(connection, attestation);
        Optional<Head> held = row.hold();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Head head = held.get();
        Range range = where.apply(head);
        var links = new LinkTable(connection);
        new Continuity(connection, attestation).check(head, seen);

        List<StoredEntry> entries = links.unlinked(range.after(), range.upTo(), MOST);
        Link end = links.append(new Link(head.position(), head.hash()), entries);
        Head next = head.at(end.position(), end.hash());
        if (range.latest() && entries.size() < MOST) {
            next = marked(next, links);
        }
        if (!next.equals(head)) {
            row.write(next);
        }
        var now = new Checkpoint(next.position(), next.hash(), clock.instant());
        return Optional.of(new Step(now, entries.size(), next.settled()));
    }

    private Head marked(Head head, LinkTable links) throws SQLException {
        if (!head.isMarkDue(clock.instant())) {
            return head;
        }
        long arrived = links.arrived(head.horizon());
        return arrived > head.settled() ? head.marked(arrived, clock.instant()) : head;
    }

    /** Where to look; whether that is where entries arrive now. */
    private record Range(long after, long upTo, boolean latest) {}

    /**
     * What a step did.
     *
     * @param end where the chain ends now
     * @param linked how many entries it linked
     * @param settled up to where a sweep has something to look through
     */
    record Step(Checkpoint end, int linked, long settled) {

        /** Whether there may be more to link at once. */
        boolean isFull() {
            return linked == MOST;
        }
    }
}

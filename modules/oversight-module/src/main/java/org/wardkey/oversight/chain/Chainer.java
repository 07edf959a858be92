package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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
     * @param behind the last arrival that the step just before linked, which is gone on behind; 0 to look through everything
     *     that is not settled, for entries that others have overtaken
     * @return nothing if another node is at it
     * @throws ChainBroken if the chain is not what it was; it is not gone on with, as that would vouch for the damage
     */
    Optional<Step> link(Connection connection, Checkpoint seen, long behind) throws SQLException, ChainBroken {
        Instant now = clock.instant();
        // From the last mark on once it is due, however far behind there is more: else catching up would never settle.
        return step(
                connection,
                seen,
                now,
                head -> new Range(
                        head.isMarkDue(now) ? head.settled() : Math.max(head.settled(), behind), head.horizon()));
    }

    /** Links what arrived after one number and up to another, long ago, and was never linked. */
    Optional<Step> sweep(Connection connection, Checkpoint seen, long after, long upTo)
            throws SQLException, ChainBroken {
        return step(connection, seen, clock.instant(), head -> new Range(after, Math.min(upTo, head.settled())));
    }

    private Optional<Step> step(Connection connection, Checkpoint seen, Instant now, Function<Head, Range> where)
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
        long last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).arrival();
        Link end = links.append(new Link(head.position(), head.hash()), entries);
        Head next = head.at(end.position(), end.hash());
        if (range.isAllOf(head) && head.isMarkDue(now)) {
            next = marked(next, entries.size() == MOST ? last : links.arrived(head.horizon()), now);
        }
        if (!next.equals(head)) {
            row.write(next);
        }
        var seenNow = new Checkpoint(next.position(), next.hash(), now);
        return Optional.of(new Step(seenNow, entries.size(), last, next.settled()));
    }

    /** What had arrived at the mark is settled, if the step got so far: what committed since then it has linked. */
    private static Head marked(Head head, long reached, Instant now) {
        return reached > head.settled() && reached >= head.mark() ? head.marked(reached, now) : head;
    }

    /** Where to look, by arrival. */
    private record Range(long after, long upTo) {

        /** Whether nothing that may be missing is left out. */
        boolean isAllOf(Head head) {
            return after == head.settled() && upTo == head.horizon();
        }
    }

    /**
     * What a step did.
     *
     * @param end where the chain ends now
     * @param linked how many entries it linked
     * @param last the last arrival of those, 0 for none
     * @param settled up to where a sweep has something to look through
     */
    record Step(Checkpoint end, int linked, long last, long settled) {

        /** Whether there may be more to link at once. */
        boolean isFull() {
            return linked == MOST;
        }
    }
}

package org.wardkey.oversight.chain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain ends.
 *
 * @param position of the last link, which is how many there ever were; 0 where there is none
 * @param hash of the last link
 * @param settled every entry that arrived up to this number is linked or will never come
 * @param mark how far entries had arrived when the mark was made
 * @param markedAt when that was; nothing before the first
 */
record Head(
        long position,
        ChainHash hash,
        long settled,
        long mark,
        @Nullable Instant markedAt) {

    /** As it is before the first step, which nobody has vouched for. */
    static final Head UNTOUCHED = new Head(0, ChainHash.GENESIS, 0, 0, null);

    /**
     * How long an entry that arrived may wait for its commit: three of the portal's statements, each at its limit of ten
     * seconds, where a transaction has little left to do once it has written its entry. The server sets transactions no limit
     * of their own: what is later still, the sweep finds.
     */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** More entries than can arrive while a mark stands. */
    private static final long FARTHEST = 10_000_000;

    Head {
        // As exactly as a database keeps it: the tag speaks of what is read again.
        markedAt = markedAt == null ? null : markedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** A number so far ahead that no entry can have been given it: one that has it would end the search for others. */
    long horizon() {
        return Math.max(settled, mark) + FARTHEST;
    }

    /** The same chain, longer. */
    Head at(long end, ChainHash last) {
        return new Head(end, last, settled, mark, markedAt);
    }

    /** Whether the mark has stood long enough to believe that nothing comes before it any more. */
    boolean isMarkDue(Instant now) {
        return markedAt == null || !now.isBefore(markedAt.plus(PATIENCE));
    }

    /** What had arrived at the mark is settled; the new mark is here. */
    Head marked(long arrived, Instant now) {
        return new Head(position, hash, Math.max(settled, mark), Math.max(arrived, mark), now);
    }

    /** The same chain, with what arrived after this looked through again. */
    Head unsettledFrom(long arrival) {
        long from = Math.max(0, Math.min(settled, arrival));
        return new Head(position, hash, from, from, null);
    }

    /** What the tag vouches for. */
    byte[] statement() {
        return ("wardkey audit head\n" + position + '\n' + hash.hex() + '\n' + settled + '\n' + mark + '\n' + markedAt)
                .getBytes(StandardCharsets.UTF_8);
    }
}

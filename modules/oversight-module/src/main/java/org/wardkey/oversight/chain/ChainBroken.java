package org.wardkey.oversight.chain;

import java.io.Serial;
import java.util.stream.Stream;

/** The chain does not hold. The message says why, in words for ops; it never quotes an entry. */
final class ChainBroken extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long position;
    private final long entry;

    /** @param position the first place in the chain at which it shows, 0 for none */
    ChainBroken(long position, String why) {
        this(position, 0, why);
    }

    /** @param entry the number of the entry at which it shows, 0 for none */
    ChainBroken(long position, long entry, String why) {
        super(why);
        this.position = position;
        this.entry = entry;
    }

    long position() {
        return position;
    }

    /** Where and why, in one line. */
    String line() {
        return Stream.of(entry == 0 ? "" : "entry " + entry, position == 0 ? "" : "position " + position)
                .filter(word -> !word.isEmpty())
                .reduce((who, where) -> who + ", " + where)
                .map(where -> where + ": " + getMessage())
                .orElse(String.valueOf(getMessage()));
    }
}

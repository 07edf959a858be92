package org.wardkey.identity.throttle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardkey.identity.Origin;

/**
 * Who tries what.
 *
 * @param name the tally that it counts in
 * @param known whether that is a known browser's own
 */
record Attempt(String name, Guess guess, Origin origin, boolean known) {

    /** Counted with everybody's. */
    static Attempt of(Guess guess, Origin origin) {
        return new Attempt(guess.tally(), guess, origin, false);
    }

    /** Counted apart, if the owner signed in from there before. */
    static Optional<Attempt> ofKnownBrowser(Guess guess, Origin origin) {
        return guess.tallyOfKnownBrowser(origin).map(tally -> new Attempt(tally, guess, origin, true));
    }

    /** What its tally may be called: a rotation of keys must not begin it anew. */
    List<String> names() {
        return known
                ? List.of(name)
                : Stream.concat(Stream.of(name), guess.earlierTallies().stream())
                        .toList();
    }

    Attempt under(String other) {
        return new Attempt(other, guess, origin, known);
    }
}

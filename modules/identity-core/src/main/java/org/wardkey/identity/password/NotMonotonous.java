package org.wardkey.identity.password;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Not one short piece again and again ({@code abcabcabc…}), nor a run along the alphabet or the digits: such passwords are
 * as common as those on the block list (NIST N3) and too many to list.
 */
final class NotMonotonous {

    /** A piece that is repeated counts as a password of its own length, and so has to be as long as one. */
    private static final int SHORTEST_PIECE = 8;

    private NotMonotonous() {}

    static Optional<PasswordFault> check(ChosenPassword password) {
        int[] characters = password.lower().codePoints().toArray();
        boolean monotonous = repeats(characters) || runs(characters, 1) || runs(characters, -1);
        return monotonous ? Optional.of(new PasswordFault.Common()) : Optional.empty();
    }

    private static boolean repeats(int[] characters) {
        return IntStream.range(1, Math.min(SHORTEST_PIECE, characters.length / 2 + 1))
                .anyMatch(piece -> IntStream.range(piece, characters.length)
                        .allMatch(at -> characters[at] == characters[at - piece]));
    }

    /** After 9 comes 0, and the other way round. */
    private static boolean runs(int[] characters, int step) {
        return characters.length > 1
                && IntStream.range(1, characters.length).allMatch(at -> {
                    int gap = characters[at] - characters[at - 1] - step;
                    return gap == 0
                            || (gap % 10 == 0 && isLatinDigit(characters[at]) && isLatinDigit(characters[at - 1]));
                });
    }

    private static boolean isLatinDigit(int character) {
        return character >= '0' && character <= '9';
    }
}

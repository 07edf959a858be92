package org.wardkey.identity;

import java.security.SecureRandom;

/**
 * A name for something that has none of its own: 128 random bits in 32 letters. Letters, because digits could by chance
 * make up an Aadhaar number, and none is to be found where none belongs (invariant 4).
 */
public final class RandomName {

    private static final int LETTERS = 32;

    /** One letter carries four bits. */
    private static final int ALPHABET = 16;

    private RandomName() {}

    public static String draw(SecureRandom random) {
        return random.ints(LETTERS, 'a', 'a' + ALPHABET)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.wardkey.identity.password;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardkey.identity.Secret;

/**
 * An Argon2id hash with all that is needed to compute it again (NIST N4), in PHC string format:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}, Base64 without padding.
 *
 * @param cost what it costs
 * @param salt 8 to 64 bytes
 * @param output the hash itself, 16 to 64 bytes; a {@link Secret} as that compares in constant time
 */
record Argon2idHash(Argon2idCost cost, Secret salt, Secret output) {

    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    Argon2idHash {
        if (salt.length() < 8 || salt.length() > 64 || output.length() < 16 || output.length() > 64) {
            throw new IllegalArgumentException("a salt of 8 to 64 and a hash of 16 to 64 bytes are needed");
        }
    }

    /** Reads a PHC string; nothing if it is anything but the one way to write an Argon2id hash at a bearable cost. */
    static Optional<Argon2idHash> parse(HashedPassword stored) {
        Matcher parts = PHC.matcher(stored.phc());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var hash = new Argon2idHash(
                    new Argon2idCost(number(parts, 1), number(parts, 2), number(parts, 3)),
                    decoded(parts, 4),
                    decoded(parts, 5));
            // Leading zeros and stray bits at the end of Base64 are other ways to write the same: refused.
            return Optional.of(hash).filter(h -> h.written().phc().equals(stored.phc()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    HashedPassword written() {
        return new HashedPassword("$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes()
                + '$' + encoded(salt) + '$' + encoded(output));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Secret decoded(Matcher parts, int group) {
        return Secret.of(Base64.getDecoder().decode(parts.group(group)));
    }

    private static String encoded(Secret bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.bytes());
    }
}

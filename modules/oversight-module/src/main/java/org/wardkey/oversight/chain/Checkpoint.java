package org.wardkey.oversight.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardkey.identity.vault.Attestation;

/**
 * What the chain was like at some time, to be kept where who changes the database cannot change it. One line of text, in a
 * file of its own or somewhere in a log.
 *
 * @param position of the last link, which is also how many there were; 0 before the first
 * @param hash of the last link
 * @param at when it was taken
 */
record Checkpoint(long position, ChainHash hash, Instant at) {

    /** By this a line is known as one, even if it is not whole. */
    static final String NAME = "audit checkpoint ";

    private static final Pattern LINE = Pattern.compile(
            NAME + "position=([0-9]{1,18}) at=(\\S{20,30}) hash=([0-9a-f]{64}) tag=([A-Za-z0-9_-]{1,100})");

    Link link() {
        return new Link(position, hash);
    }

    /** The line, with its tag. */
    String line(Attestation attestation) {
        String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(attestation.attest(statement()));
        return NAME + "position=" + position + " at=" + at + " hash=" + hash.hex() + " tag=" + tag;
    }

    /** The checkpoint in a line, if there is one and its tag is right. */
    static Optional<Checkpoint> parse(String line, Attestation attestation) {
        Matcher parts = LINE.matcher(line);
        if (!parts.find()) {
            return Optional.empty();
        }
        try {
            var read = new Checkpoint(
                    Long.parseLong(parts.group(1)), new ChainHash(parts.group(3)), Instant.parse(parts.group(2)));
            byte[] tag = Base64.getUrlDecoder().decode(parts.group(4));
            return Optional.of(read).filter(checkpoint -> attestation.vouches(tag, checkpoint.statement()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the line has all parts of a checkpoint, right or wrong. */
    static boolean isWhole(String line) {
        return LINE.matcher(line).find();
    }

    private byte[] statement() {
        return ("wardkey audit checkpoint\n" + position + '\n' + at + '\n' + hash.hex())
                .getBytes(StandardCharsets.UTF_8);
    }
}

package org.wardkey.identity.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Common passwords (NIST N3, ASVS V6.2.4): 62,664 of them, in small letters and form NFKC.
 *
 * <p>Kept as the sorted text itself, 522 KiB in one array, because a set of strings would take ten times as much.
 */
final class BlockList {

    private static final String RESOURCE = "common-passwords.txt.gz";

    private final byte[] lines;

    private BlockList(byte[] lines) {
        this.lines = lines;
    }

    /** The list that comes with the application; read at the first call. */
    static BlockList bundled() {
        return Bundled.LIST;
    }

    static BlockList of(Collection<String> words) {
        String text = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .map(word -> new String(word, StandardCharsets.UTF_8) + '\n')
                .collect(Collectors.joining());
        return new BlockList(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the list has this very text. */
    boolean contains(String text) {
        byte[] sought = text.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = lineAround((low + high) >>> 1);
            int end = endOf(start);
            int order = Arrays.compareUnsigned(lines, start, end, sought, 0, sought.length);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = start;
            }
        }
        return false;
    }

    private int lineAround(int position) {
        int start = position;
        while (start > 0 && lines[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int endOf(int start) {
        int end = start;
        while (lines[end] != '\n') {
            end++;
        }
        return end;
    }

    private static final class Bundled {

        static final BlockList LIST = read();

        private static BlockList read() {
            try (InputStream packed = Objects.requireNonNull(BlockList.class.getResourceAsStream(RESOURCE));
                    var lines = new GZIPInputStream(packed)) {
                return new BlockList(lines.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("the list of common passwords cannot be read", e);
            }
        }
    }
}

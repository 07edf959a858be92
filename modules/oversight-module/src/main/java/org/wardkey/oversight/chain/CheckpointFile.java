package org.wardkey.oversight.chain;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardkey.identity.vault.Attestation;

/**
 * The file to which a node appends its checkpoints. Opened anew for each, so that it may be moved away at any time.
 *
 * @param path where it is
 * @param counted how many of its lines count
 */
record CheckpointFile(Path path, long counted) {

    /** How many lines are looked at for the last checkpoint: their tags take time, and years make many. */
    private static final int LAST = 100;

    /** How much is looked at: a year makes a hundred megabytes. */
    private static final int END_BYTES = 64 * 1024;

    /** All of it, whatever is appended. */
    CheckpointFile(Path path) {
        this(path, Long.MAX_VALUE);
    }

    /**
     * What stands in it now. A checkpoint is written when its link is committed: who reads the links after this finds every
     * one that a checkpoint of this speaks of, while the portal goes on.
     */
    CheckpointFile soFar() throws IOException {
        try (Stream<String> lines = lines()) {
            return new CheckpointFile(path, lines.count());
        }
    }

    /**
     * Appends a line, which is on the disk when this returns.
     *
     * @throws IOException if it could not be written; what stands there of it is no checkpoint, and the next begins anew
     */
    void append(String line) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean torn = endsInTheMiddle();
        try (var channel = FileChannel.open(path, CREATE, WRITE, APPEND)) {
            var bytes = ByteBuffer.wrap(((torn ? "\n" : "") + line + '\n').getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Every line of it that counts, and whatever stands in the file that is no text. */
    Stream<String> lines() throws IOException {
        return Files.lines(path, StandardCharsets.ISO_8859_1).limit(counted);
    }

    /** The last checkpoint in it, if one of the last lines is one that the attestation vouches for. */
    Optional<Checkpoint> last(Attestation attestation) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(tail().lines().toList());
        Collections.reverse(lines);
        return lines.stream()
                .filter(line -> line.contains(Checkpoint.NAME))
                .limit(LAST)
                .flatMap(line -> Checkpoint.parse(line, attestation).stream())
                .findFirst();
    }

    private String tail() throws IOException {
        try (var channel = FileChannel.open(path, READ)) {
            channel.position(Math.max(0, channel.size() - END_BYTES));
            return new String(Channels.newInputStream(channel).readNBytes(END_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    /** As a full disk leaves it. */
    private boolean endsInTheMiddle() throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (var channel = FileChannel.open(path, READ)) {
            var last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }
}

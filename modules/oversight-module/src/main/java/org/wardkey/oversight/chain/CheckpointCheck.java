package org.wardkey.oversight.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.vault.Attestation;

/** Compares the links with the checkpoints that were kept elsewhere. */
final class CheckpointCheck {

    private static final int TOGETHER = 500;

    private final Connection connection;
    private final Attestation attestation;
    private final Landmarks landmarks;
    private final Timeline timeline = new Timeline();
    private final List<ChainBroken> changed = new ArrayList<>();

    private long good;
    private long compared;
    private long torn;
    private @Nullable Checkpoint last;
    private @Nullable Checkpoint bad;
    private boolean badIsGone;

    CheckpointCheck(Connection connection, Attestation attestation, Landmarks landmarks) {
        this.connection = connection;
        this.attestation = attestation;
        this.landmarks = landmarks;
        this.good = landmarks.start().position();
    }

    /** Compares all of a file's. */
    void compare(CheckpointFile file) throws SQLException, IOException {
        try (Stream<String> lines = file.lines()) {
            var together = new ArrayList<Checkpoint>();
            long number = 0;
            for (Iterator<String> rest = lines.iterator(); rest.hasNext(); ) {
                String line = rest.next();
                number++;
                if (line.contains(Checkpoint.NAME)) {
                    read(line, file, number).ifPresent(together::add);
                }
                if (together.size() == TOGETHER || !rest.hasNext()) {
                    compare(together);
                    together.clear();
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<Checkpoint> read(String line, CheckpointFile file, long number) {
        Optional<Checkpoint> read = Checkpoint.parse(line, attestation);
        if (read.isEmpty() && !Checkpoint.isWhole(line)) {
            torn++;
        } else if (read.isEmpty()) {
            changed.add(new ChainBroken(
                    0, "line " + number + " of " + file.path() + " was changed, or written with another keyset"));
        }
        return read.filter(checkpoint -> checkpoint.position() > 0 && !landmarks.excuse(checkpoint));
    }

    private void compare(List<Checkpoint> together) throws SQLException {
        Map<Long, ChainHash> links = new LinkTable(connection)
                .at(together.stream().map(Checkpoint::position).distinct().toList());
        for (Checkpoint checkpoint : together) {
            compared++;
            timeline.add(checkpoint);
            last = last == null || checkpoint.position() > last.position() ? checkpoint : last;
            ChainHash link = links.get(checkpoint.position());
            if (checkpoint.hash().equals(link)) {
                good = bad == null || checkpoint.position() < bad.position()
                        ? Math.max(good, checkpoint.position())
                        : good;
            } else if (bad == null || checkpoint.position() < bad.position()) {
                bad = checkpoint;
                badIsGone = link == null;
            }
        }
    }

    /**
     * What does not fit.
     *
     * @param end the last position that there is
     * @param exactly what following the chain showed, which is not said again in wider terms
     */
    List<ChainBroken> found(long end, Optional<ChainBroken> exactly) {
        var found = new ArrayList<>(changed);
        Checkpoint first = bad;
        if (first != null
                && exactly.filter(known -> known.position() <= first.position()).isEmpty()) {
            found.add(badIsGone && first.position() > end ? cutOff(first, end) : replaced(first));
        }
        return found;
    }

    private static ChainBroken cutOff(Checkpoint gone, long end) {
        return new ChainBroken(
                end + 1,
                "from here to position " + gone.position() + ", which a checkpoint of " + gone.at()
                        + " saw, the end was cut off");
    }

    private ChainBroken replaced(Checkpoint other) {
        return new ChainBroken(
                Math.min(good, other.position() - 1) + 1,
                "one of the entries from here to position " + other.position() + " is not the one that a checkpoint of "
                        + other.at() + " saw: it was replaced");
    }

    Timeline timeline() {
        return timeline;
    }

    long compared() {
        return compared;
    }

    long torn() {
        return torn;
    }

    Optional<Checkpoint> last() {
        return Optional.ofNullable(last);
    }
}

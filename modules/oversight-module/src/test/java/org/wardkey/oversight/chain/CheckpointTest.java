package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.identity.command.CommandSettings;
import org.wardkey.identity.vault.Attestation;
import org.wardkey.identity.vault.CommandKeys;
import org.wardkey.identity.vault.CreateKeyset;

class CheckpointTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T04:05:06.789012Z");
    private static final Checkpoint CHECKPOINT = new Checkpoint(812, new ChainHash("ab".repeat(32)), MORNING);

    @TempDir
    Path folder;

    private Attestation attestation;

    @BeforeEach
    void makeKeys() {
        attestation = keys("keyset.json");
    }

    @Test
    void whatIsWrittenIsReadAgainAlsoFromTheMiddleOfALog() {
        String line = CHECKPOINT.line(attestation);

        assertThat(Checkpoint.parse(line, attestation)).contains(CHECKPOINT);
        assertThat(Checkpoint.parse("2026-03-02 INFO AuditChain: " + line + " [1]", attestation))
                .contains(CHECKPOINT);
    }

    @ParameterizedTest
    @CsvSource({"position=812, position=813", "04:05, 04:06", "hash=ab, hash=bb", "tag=, tag=A"})
    @DisplayName("Invariant 9: a checkpoint of which anything was changed is none")
    void changed(String part, String other) {
        String line = CHECKPOINT.line(attestation).replace(part, other);

        assertThat(Checkpoint.isWhole(line)).isTrue();
        assertThat(Checkpoint.parse(line, attestation)).isEmpty();
    }

    @Test
    @DisplayName("Invariant 9: a checkpoint under a key that is not ours is none")
    void anothersKey() {
        assertThat(Checkpoint.parse(CHECKPOINT.line(keys("another.json")), attestation))
                .isEmpty();
    }

    @Test
    @DisplayName("Invariant 14: after a line that a full disk cut short, the next begins a line of its own")
    void aTornLine() throws IOException {
        var file = new CheckpointFile(folder.resolve("new").resolve("checkpoints.txt"));
        file.append(CHECKPOINT.line(attestation));
        Files.writeString(file.path(), CHECKPOINT.line(attestation).substring(0, 99));

        file.append(CHECKPOINT.line(attestation));

        try (var lines = file.lines()) {
            assertThat(lines).hasSize(2);
        }
        assertThat(file.last(attestation)).contains(CHECKPOINT);
    }

    @Test
    @DisplayName("Invariant 9: a file that is read as it was says nothing of what was linked since")
    void aFileThatGrows() throws IOException {
        var file = new CheckpointFile(folder.resolve("grows.txt"));
        file.append(CHECKPOINT.line(attestation));

        CheckpointFile before = file.soFar();
        file.append(at(99, Duration.ofDays(1)).line(attestation));

        try (var lines = before.lines();
                var all = file.lines()) {
            assertThat(lines).containsExactly(CHECKPOINT.line(attestation));
            assertThat(all).hasSize(2);
        }
    }

    @Test
    @DisplayName("Invariant 9: the last checkpoint is found at the end of years of them, and before what is none")
    void aLongFile() throws IOException {
        var file = new CheckpointFile(folder.resolve("years.txt"));
        Files.writeString(file.path(), (CHECKPOINT.line(keys("earlier.json")) + '\n').repeat(2_000));
        file.append(CHECKPOINT.line(attestation));
        file.append("no checkpoint");

        assertThat(Files.size(file.path())).isGreaterThan(300_000);
        assertThat(file.last(attestation)).contains(CHECKPOINT);
    }

    @Test
    @DisplayName("Invariant 14: a checkpoint that does not fit on the disk is an error and not a silence")
    void noRoom() {
        var file = new CheckpointFile(Path.of("/dev/full"));

        assertThatThrownBy(() -> file.append("x")).isInstanceOf(IOException.class);
    }

    @Test
    void aClockThatWasFastForAWhileSaysNothingOfLaterLinks() {
        var timeline = new Timeline();
        timeline.add(at(10, Duration.ZERO));
        timeline.add(at(20, Duration.ofDays(3650)));
        timeline.add(at(30, Duration.ofDays(2)));

        assertThat(timeline.before(10)).isEqualTo(Instant.EPOCH);
        assertThat(timeline.before(15)).isEqualTo(MORNING);
        assertThat(timeline.before(25)).isEqualTo(MORNING.plus(Duration.ofDays(2)));
        assertThat(timeline.before(99)).isEqualTo(MORNING.plus(Duration.ofDays(2)));
    }

    @ParameterizedTest
    @CsvSource({"PT0.999S, PT1M", "PT1H1S, PT1M", "PT1S, P1DT1S", "PT-1S, PT1M"})
    void aPaceThatLeavesEntriesOpenForLongIsRefused(Duration link, Duration checkpoint) {
        assertThatThrownBy(() -> new ChainPace(link, checkpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The setting wardkey.audit.");
    }

    private static Checkpoint at(long position, Duration later) {
        return new Checkpoint(position, ChainHash.GENESIS, MORNING.plus(later));
    }

    private Attestation keys(String name) {
        Path file = folder.resolve(name);
        CreateKeyset.main(file.toString());
        var properties = new Properties();
        properties.setProperty("wardkey.keyset.file", file.toString());
        return new CommandKeys(new CommandSettings(properties, Map.of())).attestation();
    }
}

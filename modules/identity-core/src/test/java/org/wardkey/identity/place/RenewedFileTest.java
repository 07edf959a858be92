package org.wardkey.identity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("F23: a file that ops renew")
class RenewedFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void write() throws IOException {
        path = Files.writeString(folder.resolve("file"), "one");
    }

    @Test
    @DisplayName("is taken up when two looks have seen it the same, and once")
    void renewed() throws IOException {
        var file = new RenewedFile<>("setting", path, Files::readString);
        assertThat(file.lookAgain()).isFalse();

        Files.writeString(path, "number two");
        assertThat(file.lookAgain()).as("it may still be being written").isFalse();
        Files.writeString(path, "number two, and more");
        assertThat(file.lookAgain()).as("it was").isFalse();
        assertThat(file.present()).isEqualTo("one");

        assertThat(file.lookAgain()).isTrue();
        assertThat(file.present()).isEqualTo("number two, and more");
        assertThat(file.lookAgain()).isFalse();
    }

    @Test
    @DisplayName("is left where it is broken or gone, which is said once, and is taken up when it is whole again")
    void broken() throws IOException {
        var file = new RenewedFile<>("setting", path, RenewedFileTest::whole);

        Files.writeString(path, "broken");
        file.lookAgain();
        assertThatExceptionOfType(FileUnusable.class)
                .isThrownBy(file::lookAgain)
                .withMessageContainingAll("setting", path.toString(), "it has a crack");
        assertThat(file.lookAgain()).isFalse();
        assertThat(file.present()).isEqualTo("one");
        Files.delete(path);
        file.lookAgain();
        assertThatExceptionOfType(FileUnusable.class)
                .isThrownBy(file::lookAgain)
                .withMessageContaining("does not exist");
        assertThat(file.present()).isEqualTo("one");
        Files.writeString(path, "whole");
        file.lookAgain();

        assertThat(file.lookAgain()).isTrue();
        assertThat(file.present()).isEqualTo("whole");
    }

    @Test
    @DisplayName("is not taken up where it changes while it is read; the next looks see to that")
    void writtenMeanwhile() throws IOException {
        var file = new RenewedFile<>("setting", path, this::readAndDisturbed);
        Files.writeString(path, "disturb");
        file.lookAgain();

        assertThat(file.lookAgain()).isFalse();
        assertThat(file.present()).isEqualTo("one");
        file.lookAgain();
        assertThat(file.lookAgain()).isTrue();
        assertThat(file.present()).isEqualTo("disturbed since");
    }

    @Test
    @DisplayName("stops the start where it is not there or broken, and says which setting it is")
    void atStart() throws IOException {
        assertThatExceptionOfType(FileUnusable.class)
                .isThrownBy(() -> new RenewedFile<>("setting", folder.resolve("none"), Files::readString))
                .withMessage("setting: " + folder.resolve("none") + " does not exist");
        Files.writeString(path, "broken");
        assertThatExceptionOfType(FileUnusable.class)
                .isThrownBy(() -> new RenewedFile<>("setting", path, RenewedFileTest::whole));
    }

    @Test
    @DisplayName("may be the list of anonymising networks: addresses and ranges, one a line, with remarks")
    void anonymisers() throws IOException {
        Files.writeString(path, "# exits\n192.0.2.7\n\n 2001:db8::/32 # a whole provider\n");
        var anonymisers = new Anonymisers(Optional.of(path));

        assertThat(anonymisers.contain("192.0.2.7")).isTrue();
        assertThat(anonymisers.contain("2001:db8:7::1")).isTrue();
        assertThat(anonymisers.contain("192.0.2.8")).isFalse();
        Files.writeString(path, "192.0.2.0/24\n");
        anonymisers.lookAgain();
        anonymisers.lookAgain();
        assertThat(anonymisers.contain("192.0.2.8")).isTrue();
        Files.writeString(path, "192.0.2.9\nnot an address\n");
        anonymisers.lookAgain();
        anonymisers.lookAgain();
        assertThat(anonymisers.contain("192.0.2.8")).isTrue();
        assertThatExceptionOfType(FileUnusable.class)
                .isThrownBy(() -> new Anonymisers(Optional.of(path)))
                .withMessageContainingAll("wardkey.places.anonymisers", "line 2");
        Files.write(path, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThatExceptionOfType(FileUnusable.class)
                .isThrownBy(() -> new Anonymisers(Optional.of(path)))
                .withMessageContaining("it is no text");
        assertThat(new Anonymisers(Optional.empty()).contain("192.0.2.7")).isFalse();
    }

    private static String whole(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.equals("broken")) {
            throw new IOException("it has a crack");
        }
        return text;
    }

    private String readAndDisturbed(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.equals("disturb")) {
            Files.writeString(path, "disturbed since");
        }
        return text;
    }
}

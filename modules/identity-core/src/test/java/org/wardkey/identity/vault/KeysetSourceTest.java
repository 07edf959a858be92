package org.wardkey.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Secret;
import org.wardkey.identity.settings.Mode;

class KeysetSourceTest {

    private static final Binding HERE = new Binding("contact.sealed", "1");

    @TempDir
    Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        folder = temporary.resolve("new");
        file = folder.resolve("keyset.json");
    }

    @Test
    void aDemonstrationMakesItsKeysetOnceAndKeepsIt() throws GeneralSecurityException {
        byte[] sealed = demonstration().load().vault().seal(Secret.of("x"), HERE);

        Secret opened = demonstration().load().vault().open(sealed, HERE);

        assertThat(opened).isEqualTo(Secret.of("x"));
    }

    @Test
    void theNewFileAndItsFolderAreTheOwnersAlone() throws IOException {
        assumePosix();

        demonstration().load();

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aKeysetIsNeverWrittenOverAnother() throws IOException, GeneralSecurityException {
        CreateKeyset.create(file);
        String before = Files.readString(file);

        assertThatThrownBy(() -> CreateKeyset.create(file)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent(before);
    }

    @Test
    void aDemonstrationDoesNotReplaceABrokenKeyset() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, "{");

        assertThatThrownBy(() -> demonstration().load()).isInstanceOf(KeysetUnusable.class);

        assertThat(file).hasContent("{");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder, "a file where the folder should be");

        assertThatThrownBy(() -> demonstration().load())
                .isInstanceOf(KeysetUnusable.class)
                .hasMessageStartingWith("The keyset file " + file + " cannot be created")
                .hasMessageContaining("Set wardkey.keyset.file to a place");
    }

    @Test
    void productionTakesWhatTheCommandMade() throws IOException, GeneralSecurityException {
        CreateKeyset.create(file);

        assertThat(production().load().vault()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--------", "rw-------", "r--r-----", "rw-r-----"})
    void productionTakesAFileThatItsGroupMayRead(String permissions) throws IOException, GeneralSecurityException {
        assumePosix();
        CreateKeyset.create(file);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThat(production().load()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw----", "rw----r--", "rw-----w-", "rw------x", "rwxrwxrwx"})
    void productionRefusesAFileThatOthersMayTouch(String permissions) throws IOException, GeneralSecurityException {
        assumePosix();
        CreateKeyset.create(file);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> production().load())
                .isInstanceOf(KeysetUnusable.class)
                .hasMessage("The keyset file " + file + " is open to other users (" + permissions
                        + "). Close it: chmod 600 " + file);
    }

    @Test
    @DisplayName("Invariant 12: production makes up no keyset, and says how to create one")
    void productionMakesUpNothing() {
        assertThatThrownBy(() -> production().load())
                .isInstanceOf(KeysetUnusable.class)
                .hasMessage("The keyset file " + file + " does not exist. Restore it from its backup; only for a new"
                        + " installation, create one: java -cp 'WEB-INF/lib/*' org.wardkey.identity.vault.CreateKeyset "
                        + file);
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName("Invariant 12: production has no default place for its keyset")
    void productionNeedsTheSetting() {
        assertThatThrownBy(() -> new KeysetSource(Optional.empty(), Mode.PRODUCTION).load())
                .isInstanceOf(KeysetUnusable.class)
                .hasMessageStartingWith(
                        "The setting wardkey.keyset.file is missing. Set it to the path of the keyset file")
                .hasMessageContaining("org.wardkey.identity.vault.CreateKeyset /etc/wardkey/keyset.json");
    }

    @Test
    void productionSaysWhatIsBrokenWithoutQuotingIt() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, "{\"sealing\": {\"key\": \"c2VjcmV0\"}}");

        assertThatThrownBy(() -> production().load())
                .isInstanceOf(KeysetUnusable.class)
                .hasMessage(
                        "The keyset file " + file + " is broken: its part \"sealing\" is not a Tink keyset. Restore it"
                                + " from its backup; a new keyset would not open what is stored.");
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws IOException {
        Files.createDirectories(file);

        assertThatThrownBy(() -> production().load())
                .isInstanceOf(KeysetUnusable.class)
                .hasMessageStartingWith("The keyset file " + file + " cannot be read by the user \"")
                .hasMessageEndingWith(" " + file);
    }

    @Test
    void productionSaysHowToCompleteAKeysetOfAnEarlierVersion() throws IOException, GeneralSecurityException {
        writeOneOfTheFirstVersion();

        assertThatThrownBy(() -> production().load())
                .isInstanceOf(KeysetUnusable.class)
                .hasMessage("The keyset file " + file + " was made by an earlier version: its part \"attesting\" is"
                        + " missing. Complete it, and copy it to every node: java -cp 'WEB-INF/lib/*'"
                        + " org.wardkey.identity.vault.CompleteKeyset " + file);
    }

    @Test
    void theCommandCompletesAKeysetOnceAndKeepsWhoMayReadIt() throws IOException, GeneralSecurityException {
        assumePosix();
        writeOneOfTheFirstVersion();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        boolean first = CompleteKeyset.complete(new KeysetFile(file));
        String completed = Files.readString(file);
        boolean second = CompleteKeyset.complete(new KeysetFile(file));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(file).hasContent(completed);
        assertThat(permissions(file)).isEqualTo("rw-r-----");
        assertThat(production().load().attestation()).isNotNull();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aDemonstrationCompletesItsKeysetItself() throws IOException, GeneralSecurityException {
        writeOneOfTheFirstVersion();
        byte[] tag = demonstration().load().attestation().attest(new byte[] {1});

        Keyset again = demonstration().load();

        assertThat(again.attestation().vouches(tag, new byte[] {1})).isTrue();
    }

    private void writeOneOfTheFirstVersion() throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Files.writeString(file, Keysets.ofTheFirstVersion(Keyset.generate()));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private KeysetSource demonstration() {
        return new KeysetSource(Optional.of(file.toString()), Mode.DEMONSTRATION);
    }

    private KeysetSource production() {
        return new KeysetSource(Optional.of(file.toString()), Mode.PRODUCTION);
    }

    private static void assumePosix() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

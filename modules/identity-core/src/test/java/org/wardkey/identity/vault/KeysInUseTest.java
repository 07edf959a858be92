package org.wardkey.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkey.identity.Injected;
import org.wardkey.identity.Secret;
import org.wardkey.identity.settings.Mode;

@DisplayName("ASVS V11.2.2: a running server")
class KeysInUseTest {

    private static final Binding HERE = new Binding("contact.sealed", "1");

    @TempDir
    Path folder;

    private Path file;
    private KeysetOperations ops;
    private KeysInUse keys;
    private Vault vault;
    private byte[] sealed;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        file = folder.resolve("keyset.json");
        CreateKeyset.create(file);
        ops = new KeysetOperations(file);
        keys = Injected.into(new KeysInUse(), new OneSetting(file.toString()), Mode.PRODUCTION);
        vault = keys.vault();
        sealed = vault.seal(Secret.of("x"), HERE);
    }

    @Test
    @DisplayName("takes up a changed file without a restart, and says what is new")
    void takesUp() {
        HeldKey added = ops.add(KeyPart.SEALING);
        assertThat(keys.lookAgain()).containsExactly("sealing " + added.name() + " added");

        ops.promote(KeyPart.SEALING, added.id());
        assertThat(keys.lookAgain()).containsExactly("sealing " + added.name() + " promoted");

        assertThat(keys.lookAgain()).isEmpty();
        assertThat(vault.seal(Secret.of("x"), HERE)).startsWith(KeyPart.SEALING.prefix(added.id()));
        assertThat(vault.open(sealed, HERE)).isEqualTo(Secret.of("x"));
        ops.retire(KeyPart.SEALING, KeyPart.SEALING.key(sealed));
        assertThat(keys.lookAgain()).singleElement().asString().endsWith(" retired");
        assertThatThrownBy(() -> vault.open(sealed, HERE)).isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("goes on with its keys when the file is broken, gone, open to others or an old copy")
    void keepsItsKeys() throws IOException {
        String before = Files.readString(file);
        HeldKey added = ops.add(KeyPart.SEALING);
        ops.promote(KeyPart.SEALING, added.id());
        keys.lookAgain();
        String now = Files.readString(file);
        byte[] newest = vault.seal(Secret.of("y"), HERE);

        Files.writeString(file, before);
        assertThatThrownBy(() -> keys.lookAgain()).hasMessageContaining("older than it should be");
        Files.writeString(file, "nonsense");
        assertThatThrownBy(() -> keys.lookAgain()).isInstanceOf(KeysetUnusable.class);
        Files.writeString(file, now);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> keys.lookAgain()).hasMessageContaining("is open to other users");
        Files.delete(file);
        assertThatThrownBy(() -> keys.lookAgain()).hasMessageContaining("does not exist");

        assertThat(vault.open(newest, HERE)).isEqualTo(Secret.of("y"));
        assertThat(vault.seal(Secret.of("z"), HERE)).startsWith(KeyPart.SEALING.prefix(added.id()));
    }

    /** Of all settings, the file. */
    private record OneSetting(String path) implements Config {

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return type.cast(path);
        }

        @Override
        public org.eclipse.microprofile.config.ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.of(type.cast(path));
        }

        @Override
        public Iterable<String> getPropertyNames() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<org.eclipse.microprofile.config.spi.ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<org.eclipse.microprofile.config.spi.Converter<T>> getConverter(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}

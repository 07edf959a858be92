package org.wardkey.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardkey.identity.Secret;

@DisplayName("ASVS V11.2.2: a keyset file")
class KeysetOperationsTest {

    private static final Binding HERE = new Binding("contact.sealed", "1");

    @TempDir
    Path folder;

    @Property(tries = 30)
    void anyStepsInAnyOrderLeaveAllReadableThatIsUnderNoRetiredKey(@ForAll @Size(max = 12) List<Integer> steps)
            throws IOException, GeneralSecurityException {
        Path file = newFile(Files.createTempDirectory(Path.of("target"), "keysets"));
        var keyset = new KeysetOperations(file);
        Map<Integer, byte[]> sealedUnder = new HashMap<>();

        for (int step : steps) {
            List<HeldKey> keys = sealing(keyset);
            HeldKey one = keys.get(Math.floorMod(step >> 2, keys.size()));
            switch (Math.floorMod(step, 3)) {
                case 0 -> keyset.add(KeyPart.SEALING);
                case 1 -> keyset.promote(KeyPart.SEALING, one.id());
                default -> {
                    if (!one.primary()) {
                        keyset.retire(KeyPart.SEALING, one.id());
                        sealedUnder.remove(one.id());
                    }
                }
            }
            byte[] sealed = read(file).vault().seal(Secret.of("x"), HERE);
            sealedUnder.put(KeyPart.SEALING.key(sealed), sealed);
            assertThat(sealing(keyset).stream().filter(HeldKey::primary)).hasSize(1);
            for (byte[] older : sealedUnder.values()) {
                assertThat(read(file).vault().open(older, HERE)).isEqualTo(Secret.of("x"));
            }
        }
    }

    @Test
    @DisplayName("takes a new key without writing under it; values name the key that they are under")
    void steps() throws IOException {
        Path file = newFile(folder);
        var keyset = new KeysetOperations(file);
        byte[] before = index(file);

        HeldKey added = keyset.add(KeyPart.LOOKUP);
        byte[] between = index(file);
        keyset.promote(KeyPart.LOOKUP, added.id());
        byte[] after = index(file);

        assertThat(added.primary()).isFalse();
        assertThat(between).isEqualTo(before);
        assertThat(after).startsWith(KeyPart.LOOKUP.prefix(added.id()));
        assertThat(KeyPart.LOOKUP.key(after)).isEqualTo(added.id());
        assertThat(keyset.held().stream().filter(key -> key.part() == KeyPart.LOOKUP))
                .hasSize(2);
    }

    @Test
    @DisplayName("keeps its primary key whatever is asked, and says which key it does not have")
    void refusals() throws IOException {
        Path file = newFile(folder);
        var keyset = new KeysetOperations(file);
        int primary = sealing(keyset).get(0).id();
        String before = Files.readString(file);

        assertThatThrownBy(() -> keyset.retire(KeyPart.SEALING, primary))
                .isInstanceOf(KeysetUnusable.class)
                .hasMessageContaining("the primary key cannot be retired");
        assertThatThrownBy(() -> keyset.promote(KeyPart.SEALING, primary + 1))
                .isInstanceOf(KeysetUnusable.class)
                .hasMessageContaining("has no key " + HeldKey.name(primary + 1));
        assertThat(file).hasContent(before);
    }

    @Test
    @DisplayName(
            "that is missing, broken, incomplete or open to others is left as it is, and the message says what to do")
    void unusable() throws IOException {
        Path file = newFile(folder);
        var keyset = new KeysetOperations(file);
        String before = Files.readString(file);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> keyset.add(KeyPart.LOOKUP)).hasMessageEndingWith("Close it: chmod 600 " + file);
        assertThat(file).hasContent(before);
        String broken = before.substring(0, before.length() / 2);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, broken);
        assertThatThrownBy(() -> keyset.add(KeyPart.LOOKUP)).hasMessageContaining("Restore it from its backup");
        assertThat(file).hasContent(broken);
        Files.delete(file);
        assertThatThrownBy(() -> keyset.add(KeyPart.LOOKUP)).hasMessageContaining("does not exist");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("loses no key to commands at once, and stays its owner's and its group's")
    void atOnce() throws Exception {
        Path file = newFile(folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Callable<Boolean> add = () -> {
            try {
                new KeysetOperations(file).add(KeyPart.SEALING);
                return true;
            } catch (KeysetUnusable busy) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> answers =
                pool.invokeAll(IntStream.range(0, 16).mapToObj(i -> add).toList());
        pool.shutdown();

        var added = new ArrayList<Boolean>();
        for (Future<Boolean> answer : answers) {
            added.add(answer.get());
        }
        long done = added.stream().filter(one -> one).count();
        assertThat(done).isPositive();
        assertThat(sealing(new KeysetOperations(file))).hasSize((int) done + 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    private static Path newFile(Path folder) throws IOException {
        Path file = folder.resolve("keyset.json");
        try {
            CreateKeyset.create(file);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static List<HeldKey> sealing(KeysetOperations keyset) {
        return keyset.held().stream()
                .filter(key -> key.part() == KeyPart.SEALING)
                .toList();
    }

    private static Keyset read(Path file) {
        return new KeysetFile(file).read();
    }

    private static byte[] index(Path file) {
        try {
            return read(file).blindIndex().indexOf("EMAIL", "asha@hospital.example");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}

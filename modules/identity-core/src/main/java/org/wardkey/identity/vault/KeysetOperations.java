package org.wardkey.identity.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Rotates the keys of a keyset file, one step at a time. Each step writes the whole file anew or not at all, keeps who may
 * read it, and loses no key but one that is retired. Two steps at once: one of them is refused.
 */
public final class KeysetOperations {

    private final KeysetFile file;

    public KeysetOperations(Path path) {
        file = new KeysetFile(path);
    }

    /**
     * The keys that the file has.
     *
     * @throws KeysetUnusable if it cannot be read, or is open to others, so that no server would take it
     */
    public List<HeldKey> held() {
        return usable().held();
    }

    /** Adds a new random key that nothing is written under yet, and answers it. */
    public HeldKey add(KeyPart part) {
        return change(keys -> requireAll(keys, keys.withNewKey(part))).stream()
                .filter(key -> key.part() == part)
                .reduce((older, newest) -> newest)
                .orElseThrow();
    }

    /**
     * Writes under this key from now on.
     *
     * @throws KeysetUnusable if the file has no such key
     */
    public void promote(KeyPart part, int id) {
        change(keys -> requireAll(keys, keys.promoting(part, id)));
    }

    /**
     * Removes a key for good: what is under it does not open any more.
     *
     * @throws KeysetUnusable if the file has no such key, or it is the primary one
     */
    public void retire(KeyPart part, int id) {
        change(keys -> keys.without(part, id));
    }

    private List<HeldKey> change(Change change) {
        usable();
        Path beside = file.path().resolveSibling("." + file.path().getFileName() + ".lock");
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw busy();
            }
            giveToOwner(beside);
            Keyset changed = change.of(usable());
            file.replace(changed);
            return changed.held();
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysetUnusable("The keyset file " + file.path() + " was left as it is: " + e);
        }
    }

    private static Keyset requireAll(Keyset before, Keyset after) throws GeneralSecurityException {
        if (before.held().stream().anyMatch(key -> KeyNews.missing(key, after.held()))) {
            throw new GeneralSecurityException("a key would be lost");
        }
        return after;
    }

    private Keyset usable() {
        Keyset keys = file.read();
        file.requirePrivate();
        return keys;
    }

    /** What root once locked, the owner of the file can lock the next time. */
    private void giveToOwner(Path lock) throws IOException {
        UserPrincipal owner = Files.getOwner(file.path());
        if (!Files.getOwner(lock).equals(owner)) {
            Files.setOwner(lock, owner);
        }
    }

    private KeysetUnusable busy() {
        return new KeysetUnusable("Another command is changing the keyset file " + file.path() + ". Nothing was done.");
    }

    private interface Change {

        Keyset of(Keyset keys) throws GeneralSecurityException;
    }
}

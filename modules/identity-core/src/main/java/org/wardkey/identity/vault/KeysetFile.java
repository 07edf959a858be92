package org.wardkey.identity.vault;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/**
 * The file that holds the {@link Keyset}. Lost, everything sealed is lost; read by a stranger, a database dump lies open.
 *
 * <p>Where the file system knows no POSIX permissions (Windows), the access list of the folder is up to ops.
 *
 * @param path where it is
 */
record KeysetFile(Path path) {

    private static final Set<PosixFilePermission> TOO_OPEN =
            EnumSet.of(GROUP_WRITE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE);

    KeysetFile {
        path = path.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads the keys.
     *
     * @throws KeysetUnusable if they are missing, unreadable, broken or not complete
     */
    Keyset read() {
        return read(KeysetText::read);
    }

    /** Reads the keys, with new ones for what an earlier version did not know. */
    Keyset readCompleted() {
        return read(KeysetText::readAndComplete);
    }

    /** Whether nothing is missing that an earlier version did not know. */
    boolean isComplete() {
        return read(KeysetText::isComplete);
    }

    private <T> T read(Reading<T> reading) {
        if (!exists()) {
            throw new KeysetUnusable(
                    "The keyset file " + path + " does not exist. Restore it from its backup; only for a"
                            + " new installation, create one: " + CreateKeyset.command(path));
        }
        try {
            return reading.of(Files.readString(path));
        } catch (IOException e) {
            throw new KeysetUnusable("The keyset file " + path + " cannot be read by the user \""
                    + System.getProperty("user.name") + "\" (" + e.getClass().getSimpleName()
                    + "). Make that user its owner: chown " + System.getProperty("user.name") + ' ' + path);
        } catch (KeysetIncomplete e) {
            throw new KeysetUnusable("The keyset file " + path + " was made by an earlier version: " + e.getMessage()
                    + ". Complete it, and copy it to every node: " + CompleteKeyset.command(path));
        } catch (GeneralSecurityException e) {
            throw new KeysetUnusable("The keyset file " + path + " is broken: " + e.getMessage()
                    + ". Restore it from its backup; a new keyset would not open what is stored.");
        }
    }

    /**
     * Refuses a file that its group may write or that others may touch.
     *
     * @throws KeysetUnusable if it is such a file
     */
    void requirePrivate() {
        try {
            if (WholeFile.posix(path)
                    && Files.getPosixFilePermissions(path).stream().anyMatch(TOO_OPEN::contains)) {
                throw new KeysetUnusable("The keyset file " + path + " is open to other users ("
                        + PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + "). Close it: chmod 600 "
                        + path);
            }
        } catch (IOException e) {
            throw new KeysetUnusable("The permissions of the keyset file " + path + " cannot be read.");
        }
    }

    /**
     * Writes a new file that only its owner may read, whole or not at all, and never over another.
     *
     * @throws FileAlreadyExistsException if there is one already
     */
    void create(Keyset keyset) throws IOException, GeneralSecurityException {
        new WholeFile(path).create(KeysetText.of(keyset));
    }

    /**
     * Writes other keys over those that are there, whole or not at all; owner, group and permissions stay.
     *
     * @throws IOException if the file cannot be written, or not as its owner's
     */
    void replace(Keyset keyset) throws IOException, GeneralSecurityException {
        new WholeFile(path).replace(KeysetText.of(keyset));
    }

    private interface Reading<T> {

        T of(String json) throws GeneralSecurityException;
    }
}

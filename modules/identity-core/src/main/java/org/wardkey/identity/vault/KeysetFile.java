package org.wardkey.identity.vault;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Objects;
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
     * @throws KeysetUnusable if they are missing, unreadable or broken
     */
    Keyset read() {
        if (!exists()) {
            throw new KeysetUnusable(
                    "The keyset file " + path + " does not exist. Restore it from its backup; only for a"
                            + " new installation, create one: " + CreateKeyset.command(path));
        }
        try {
            return Keyset.parse(Files.readString(path));
        } catch (IOException e) {
            throw new KeysetUnusable("The keyset file " + path + " cannot be read by the user \""
                    + System.getProperty("user.name") + "\" (" + e.getClass().getSimpleName()
                    + "). Make that user its owner: chown " + System.getProperty("user.name") + ' ' + path);
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
            if (posix(path) && Files.getPosixFilePermissions(path).stream().anyMatch(TOO_OPEN::contains)) {
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
        Path folder = folder();
        Path draft = Files.createTempFile(folder, ".keyset", ".new", privately(folder, "rw-------"));
        try {
            Files.writeString(draft, keyset.json());
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            publish(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path folder() throws IOException {
        Path folder = Objects.requireNonNull(path.getParent(), "a file has a folder");
        try {
            return Files.createDirectories(folder, privately(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            throw new NotDirectoryException(e.getFile());
        }
    }

    /** By a link, because a rename would silently replace the keyset that another node has just made. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(draft, path);
        }
    }

    private static FileAttribute<?>[] privately(Path place, String permissions) {
        return posix(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

package org.wardkey.identity.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * A file that is written whole or not at all, and is on the disk when the writing returns. While it is written it is a
 * draft beside its place, which only its owner may read.
 *
 * @param path its place, absolute
 */
record WholeFile(Path path) {

    /**
     * Writes a new one, which only its owner may read, and never over another.
     *
     * @throws FileAlreadyExistsException if there is one already
     */
    void create(String text) throws IOException {
        write(text, this::publish);
    }

    /**
     * Writes over the one that is there; owner, group and permissions stay.
     *
     * @throws IOException also where this user may not give the new file to the old one's owner
     */
    void replace(String text) throws IOException {
        write(text, draft -> {
            keepAccess(draft);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private void write(String text, Publication publication) throws IOException {
        Path folder = folder();
        Path draft = Files.createTempFile(folder, ".keyset", ".new", privately(folder, "rw-------"));
        try {
            Files.writeString(draft, text);
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            publication.of(draft);
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

    /** By a link, because a rename would silently replace the file that another node has just made. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(draft, path);
        }
    }

    private void keepAccess(Path draft) throws IOException {
        if (posix(path)) {
            var from = Files.readAttributes(path, PosixFileAttributes.class);
            var to = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
            to.setOwner(from.owner());
            to.setGroup(from.group());
            to.setPermissions(from.permissions());
        }
    }

    /** Whether permissions are known where this is. */
    static boolean posix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] privately(Path place, String permissions) {
        return posix(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private interface Publication {

        void of(Path draft) throws IOException;
    }
}

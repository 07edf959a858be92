package org.wardkey.identity.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A file that ops renew while the portal runs. What is in it is taken up without a restart; a broken one is said once and
 * left, and what was there before goes on.
 *
 * @param <T> what is read from it
 */
public final class RenewedFile<T> {

    private final String setting;
    private final Path path;
    private final Reading<T> reading;
    private volatile T present;

    /** As it was when it was last read, well or not. */
    private Stamp read;

    /** As it was at the last look. */
    private Stamp seen;

    /**
     * Reads it for the first time.
     *
     * @param setting by which ops say where it is
     * @throws FileUnusable if it cannot be used
     */
    public RenewedFile(String setting, Path path, Reading<T> reading) {
        this.setting = setting;
        this.path = path.toAbsolutePath().normalize();
        this.reading = reading;
        this.read = Stamp.of(this.path);
        this.seen = read;
        this.present = readNow();
    }

    /** What is in it. */
    public T present() {
        return present;
    }

    /**
     * Takes it up if it changed, as soon as two looks have seen it the same: it may still be being written.
     *
     * @return whether it was taken up
     * @throws FileUnusable once, if what is there now cannot be used
     */
    public synchronized boolean lookAgain() {
        Stamp now = Stamp.of(path);
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled || now.equals(read)) {
            return false;
        }
        read = now;
        T next = readNow();
        if (!Stamp.of(path).equals(now)) {
            // Written to meanwhile: the next looks see that it changed.
            return false;
        }
        present = next;
        return true;
    }

    private T readNow() {
        try {
            return reading.read(path);
        } catch (NoSuchFileException e) {
            throw new FileUnusable(setting + ": " + path + " does not exist");
        } catch (IOException e) {
            throw new FileUnusable(setting + ": " + path + " cannot be used: " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** How it is read; the message of what is thrown is for ops. */
    @FunctionalInterface
    public interface Reading<T> {

        T read(Path file) throws IOException;
    }

    /** By what a file is seen to be another. */
    private record Stamp(
            @Nullable FileTime modified,
            long size,
            @Nullable Object key) {

        static Stamp of(Path path) {
            try {
                var file = Files.readAttributes(path, BasicFileAttributes.class);
                return new Stamp(file.lastModifiedTime(), file.size(), file.fileKey());
            } catch (IOException e) {
                return new Stamp(null, 0, null);
            }
        }
    }
}

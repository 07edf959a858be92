package org.wardkey.web.browser.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Where a portal runs: its database, its temporary files and beside it its log, all in the build's folder. */
public record Folder(Path path) {

    /** Of the tests that run beside others; empty where none do. */
    private static final String FORK = System.getProperty("wardkey.test.fork", "");

    /** The folder of that name, which tests that run beside these do not share. */
    public static Folder of(String name) {
        return new Folder(Path.of("target", name + FORK).toAbsolutePath());
    }

    /** The same, emptied. */
    public static Folder anew(String name) {
        Path path = of(name).path();
        try {
            if (Files.exists(path)) {
                Files.walkFileTree(path, new Removal());
            }
            return new Folder(Files.createDirectories(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the portal writes to the console. */
    public Path log() {
        return path.resolveSibling(path.getFileName() + ".log");
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}

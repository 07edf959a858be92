package org.wardkey.web.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files of the web application as they were written. */
final class Sources {

    static final Path PAGES = Path.of("src/main/webapp");
    static final Path CLASSES = Path.of("src/main/java");

    private static final Path BUNDLES = Path.of("src/main/resources/org/wardkey/web/language");

    private Sources() {}

    /** Every file below a folder whose name ends so. */
    static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The languages by their tags, each with its texts by their keys. */
    static Map<String, Map<String, String>> bundles() {
        var bundles = new TreeMap<String, Map<String, String>>();
        for (Path file : files(BUNDLES, ".properties")) {
            var texts = new TreeMap<String, String>();
            load(file).forEach((key, value) -> texts.put((String) key, (String) value));
            String name = file.getFileName().toString();
            bundles.put(name.substring("texts_".length(), name.indexOf('.')), texts);
        }
        return bundles;
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

package org.wardkey.web.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something that others wrote and that we ship.
 *
 * @param name group and artifact, with a colon between
 * @param version its version
 */
record Part(String name, String version) {

    private static final String UNKNOWN = "?";

    /** Groups of jars whose builds leave no coordinates in them, by the jars' names in the server. */
    private static final Map<String, String> NOT_BY_MAVEN = Map.of(
            "asm", "org.ow2.asm",
            "asm-analysis", "org.ow2.asm",
            "asm-commons", "org.ow2.asm",
            "asm-tree", "org.ow2.asm",
            "asm-util", "org.ow2.asm",
            "h2", "com.h2database",
            "reactive-streams", "org.reactivestreams",
            "reactor-core", "io.projectreactor",
            "wrapper", "tanukisoft");

    /** The parts of the server: the jars in its jar, by what their own builds left in them. */
    static List<Part> ofServer(Path server) throws IOException {
        var parts = new ArrayList<Part>();
        try (var zip = new ZipInputStream(Files.newInputStream(server))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    String file = entry.getName().replaceFirst(".*/", "").replace(".jar", "");
                    parts.addAll(ofJar(file, new JarInputStream(zip)));
                }
            }
        }
        return parts.stream().distinct().toList();
    }

    /** Whether somebody can look it up. */
    boolean isNamed() {
        return !name.startsWith(UNKNOWN);
    }

    private static List<Part> ofJar(String file, JarInputStream jar) throws IOException {
        var parts = new ArrayList<Part>();
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().matches("META-INF/maven/.*/pom.properties")) {
                parts.add(read(jar));
            }
        }
        return parts.isEmpty() ? List.of(byManifest(file, jar.getManifest())) : parts;
    }

    private static Part byManifest(String file, @Nullable Manifest manifest) {
        String group = NOT_BY_MAVEN.getOrDefault(file, UNKNOWN);
        var attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
        String version = attributes.getValue("Implementation-Version");
        String bundle = attributes.getValue("Bundle-Version");
        return new Part(group + ':' + file, version != null ? version : bundle != null ? bundle : UNKNOWN);
    }

    private static Part read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(in);
        return new Part(
                properties.getProperty("groupId") + ':' + properties.getProperty("artifactId"),
                properties.getProperty("version"));
    }
}

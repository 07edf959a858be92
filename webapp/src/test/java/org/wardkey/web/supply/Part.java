package org.wardkey.web.supply;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Something that others wrote and that we ship.
 *
 * @param name group and artifact, with a colon between
 * @param version its version
 */
record Part(String name, String version) {

    private static final Pattern PURL = Pattern.compile("pkg:maven/([^/]+)/([^@]+)@([^?]+).*");

    /** The parts in a bill of materials (CycloneDX, JSON). */
    static List<Part> ofBillOfMaterials(Path file) throws IOException {
        var parts = new ArrayList<Part>();
        try (var in = Files.newBufferedReader(file)) {
            for (JsonElement component :
                    JsonParser.parseReader(in).getAsJsonObject().getAsJsonArray("components")) {
                Matcher purl =
                        PURL.matcher(component.getAsJsonObject().get("purl").getAsString());
                if (purl.matches()) {
                    parts.add(new Part(purl.group(1) + ':' + purl.group(2), purl.group(3)));
                }
            }
        }
        return parts;
    }

    /** The parts of the server: the jars in its jar, by what their own builds left in them. */
    static List<Part> ofServer(Path jar) throws IOException {
        var parts = new ArrayList<Part>();
        try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
            collect(zip, parts);
        }
        return parts.stream().distinct().toList();
    }

    private static void collect(ZipInputStream zip, List<Part> parts) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.endsWith(".jar")) {
                collect(new ZipInputStream(zip), parts);
            } else if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties")) {
                parts.add(read(zip));
            }
        }
    }

    private static Part read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(in);
        return new Part(
                properties.getProperty("groupId") + ':' + properties.getProperty("artifactId"),
                properties.getProperty("version"));
    }
}

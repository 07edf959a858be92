package org.wardkey.web.supply;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Looks for what we ship in a copy of the OSV database, without the internet: {@code mvn -Pknown-faults verify}.
 *
 * @param accepted faults that the project has looked at, each with a day until which that holds
 * @param today the day
 */
record KnownFaults(List<Accepted> accepted, LocalDate today) {

    /**
     * Prints what was found; ends with status 1 where something is not accepted.
     *
     * @param files bill of materials, server, database, list of what is accepted
     */
    public static void main(String... files) throws IOException {
        List<Part> parts =
                new ArrayList<>(BillOfMaterials.read(Path.of(files[0])).parts());
        parts.addAll(Part.ofServer(Path.of(files[1])));
        var search = new KnownFaults(Accepted.read(Path.of(files[3])), LocalDate.now());
        List<String> found = search.in(parts, Path.of(files[2]));

        System.out.println(parts.size() + " parts, " + found.size() + " known faults");
        found.forEach(System.out::println);
        if (!found.isEmpty()) {
            System.exit(1);
        }
    }

    /** What the database, a ZIP file of one JSON file a fault, says about these parts. */
    List<String> in(List<Part> parts, Path database) throws IOException {
        var found = new ArrayList<String>();
        try (var zip = new ZipFile(database.toFile())) {
            var entries = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".json"))
                    .toList();
            if (entries.isEmpty()) {
                throw new IllegalArgumentException("no advisories in " + database);
            }
            for (var entry : entries) {
                try (var in = new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8)) {
                    var advisory = new Advisory(JsonParser.parseReader(in).getAsJsonObject());
                    parts.stream()
                            .filter(advisory::concerns)
                            .filter(part -> accepted.stream().noneMatch(one -> one.covers(advisory.id(), today)))
                            .forEach(part -> found.add(advisory.id() + ' ' + part.name() + ' ' + part.version() + ": "
                                    + advisory.summary()));
                }
            }
        }
        return found;
    }

    /**
     * A fault that does not reach us.
     *
     * @param id the advisory
     * @param until the last day on which it is not reported
     */
    record Accepted(String id, LocalDate until) {

        /** Reads lines of {@code id | last day | reason}, and remarks behind {@code #}. */
        static List<Accepted> read(Path file) throws IOException {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Accepted(parts[0], LocalDate.parse(parts[1])))
                    .toList();
        }

        boolean covers(String advisory, LocalDate today) {
            return id.equals(advisory) && !today.isAfter(until);
        }
    }
}

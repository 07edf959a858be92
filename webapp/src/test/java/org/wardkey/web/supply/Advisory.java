package org.wardkey.web.supply;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A known fault, as the OSV database describes it (Open Source Vulnerability format 1.x, "Evaluation").
 *
 * @param json the description
 */
record Advisory(JsonObject json) {

    private static final String ECOSYSTEM = "Maven";

    String id() {
        return json.get("id").getAsString();
    }

    String summary() {
        return json.has("summary") ? json.get("summary").getAsString() : "";
    }

    /** Whether a part has the fault. */
    boolean concerns(Part part) {
        return !json.has("withdrawn")
                && objects(json, "affected")
                        .filter(affected -> named(affected, part.name()))
                        .anyMatch(affected -> affects(affected, part.version()));
    }

    private static boolean named(JsonObject affected, String name) {
        JsonObject what = affected.has("package") ? affected.getAsJsonObject("package") : new JsonObject();
        return what.has("name")
                && what.get("name").getAsString().equals(name)
                && what.get("ecosystem").getAsString().startsWith(ECOSYSTEM);
    }

    private static boolean affects(JsonObject affected, String version) {
        return elements(affected, "versions").anyMatch(one -> one.getAsString().equals(version))
                || objects(affected, "ranges").anyMatch(range -> holds(range, new ComparableVersion(version)));
    }

    private static boolean holds(JsonObject range, ComparableVersion version) {
        boolean in = false;
        Stream<Map.Entry<String, JsonElement>> events = objects(range, "events")
                .flatMap(event -> event.entrySet().stream())
                .sorted(Comparator.comparing(event -> at(event.getValue())));
        for (Map.Entry<String, JsonElement> event : events.toList()) {
            int compared = version.compareTo(at(event.getValue()));
            in = switch (event.getKey()) {
                case "introduced" -> in || compared >= 0;
                case "fixed" -> in && compared < 0;
                case "last_affected" -> in && compared <= 0;
                default -> in;
            };
        }
        return in && !range.get("type").getAsString().equals("GIT");
    }

    private static ComparableVersion at(JsonElement event) {
        return new ComparableVersion(event.getAsString());
    }

    private static Stream<JsonObject> objects(JsonObject from, String name) {
        return elements(from, name).map(JsonElement::getAsJsonObject);
    }

    private static Stream<JsonElement> elements(JsonObject from, String name) {
        JsonArray array = from.has(name) ? from.getAsJsonArray(name) : new JsonArray();
        return StreamSupport.stream(array.spliterator(), false);
    }
}

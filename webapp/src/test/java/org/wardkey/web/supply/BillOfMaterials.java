package org.wardkey.web.supply;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list of the parts that something is made of (CycloneDX, JSON).
 *
 * @param parts those that Maven knows
 * @param sums the SHA-256 of each, in hexadecimal digits
 */
record BillOfMaterials(List<Part> parts, List<String> sums) {

    private static final Pattern PURL = Pattern.compile("pkg:maven/([^/]+)/([^@]+)@([^?]+).*");

    BillOfMaterials {
        parts = List.copyOf(parts);
        sums = List.copyOf(sums);
    }

    static BillOfMaterials read(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            List<JsonObject> components = objects(JsonParser.parseReader(in).getAsJsonObject(), "components")
                    .toList();
            return new BillOfMaterials(
                    components.stream().flatMap(BillOfMaterials::part).toList(),
                    components.stream().flatMap(BillOfMaterials::sum).toList());
        }
    }

    private static Stream<Part> part(JsonObject component) {
        Matcher purl = PURL.matcher(component.get("purl").getAsString());
        return purl.matches()
                ? Stream.of(new Part(purl.group(1) + ':' + purl.group(2), purl.group(3)))
                : Stream.empty();
    }

    private static Stream<String> sum(JsonObject component) {
        return objects(component, "hashes")
                .filter(hash -> hash.get("alg").getAsString().equals("SHA-256"))
                .map(hash -> hash.get("content").getAsString());
    }

    private static Stream<JsonObject> objects(JsonObject parent, String name) {
        return parent.has(name)
                ? StreamSupport.stream(parent.getAsJsonArray(name).spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                : Stream.empty();
    }
}

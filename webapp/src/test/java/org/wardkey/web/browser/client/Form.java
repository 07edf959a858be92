package org.wardkey.web.browser.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;

/**
 * A form as a page shows it, and then as somebody fills it in.
 *
 * @param action the path that it is sent to
 * @param fields what is sent, by the names of the fields, hidden ones and the button included
 */
public record Form(String action, Map<String, String> fields) {

    static Form of(FormElement element, String path) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (KeyVal field : element.formData()) {
            fields.put(field.key(), field.value());
        }
        String action = element.attr("action");
        return new Form(action.isEmpty() ? path : action, fields);
    }

    /** The same form with something else in a field. */
    public Form with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new Form(action, changed);
    }

    /** The same form without a field. */
    public Form without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new Form(action, changed);
    }

    /** What a browser would send. */
    public String encoded() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

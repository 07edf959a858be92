package org.wardkey.web.gate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form and of the address that it is sent to, read as the servlet specification says: those of the address
 * first.
 */
final class FormFields {

    /** No form of ours has a tenth of it. What has more was made to be slow to look up. */
    static final int MOST = 1_000;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int count;

    private FormFields() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if they are too many, or escaped wrongly
     */
    static Map<String, String[]> read(@Nullable String query, byte[] form) {
        var read = new FormFields();
        read.add(query == null ? "" : query);
        read.add(new String(form, StandardCharsets.UTF_8));
        var all = new LinkedHashMap<String, String[]>();
        read.fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }

    private void add(String text) {
        for (int at = 0; at < text.length(); ) {
            int and = text.indexOf('&', at);
            int end = and < 0 ? text.length() : and;
            if (end > at) {
                addOne(text.substring(at, end));
            }
            at = end + 1;
        }
    }

    private void addOne(String pair) {
        if (++count > MOST) {
            throw new IllegalArgumentException("more fields than any form has");
        }
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.computeIfAbsent(decoded(name), first -> new ArrayList<>(1)).add(decoded(value));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

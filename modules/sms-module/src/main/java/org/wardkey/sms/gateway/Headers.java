package org.wardkey.sms.gateway;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers that the settings ask for: one a line, {@code Name: value}. Sensitive, as keys are sent in headers. */
final class Headers {

    static final String SETTING = "wardkey.sms.https.headers";

    private static final Pattern LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+): *([\\x20-\\x7E]+)");

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Headers() {}

    /** Reads the setting. What is wrong is told without repeating it. */
    static Headers read(String text) {
        var headers = new Headers();
        int number = 0;
        for (String line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            number++;
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || headers.values.put(parts.group(1), parts.group(2)) != null || !headers.goOut()) {
                throw new IllegalArgumentException(
                        SETTING + ": line " + number + " is no header that can be set, such as Name: value");
            }
        }
        return headers;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    void putOn(HttpRequest.Builder request) {
        values.forEach(request::header);
    }

    /** Java's client keeps some to itself, such as Host. */
    private boolean goOut() {
        try {
            putOn(HttpRequest.newBuilder());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

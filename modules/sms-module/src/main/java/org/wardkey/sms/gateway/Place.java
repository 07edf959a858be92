package org.wardkey.sms.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Where in a request a value is put: how it is written there, so that it stays one value. */
enum Place {

    /** In an address: percent-encoding of RFC 3986. */
    ADDRESS {
        @Override
        String write(String value) {
            return FORM.write(value).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
        }
    },

    /** In a form. */
    FORM {
        @Override
        String write(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    },

    /** Between the quotation marks of JSON. */
    JSON {
        @Override
        String write(String value) {
            return escaped(value, Place::inJson);
        }
    },

    /** In the text or an attribute of XML. */
    XML {
        @Override
        String write(String value) {
            return escaped(value, Place::inXml);
        }
    },

    /** Alone, as it is. */
    TEXT {
        @Override
        String write(String value) {
            return value;
        }
    };

    abstract String write(String value);

    /** The place that a body of this media type is. */
    static Optional<Place> ofBody(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/json") || type.endsWith("+json")) {
            return Optional.of(JSON);
        }
        if (type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml")) {
            return Optional.of(XML);
        }
        return switch (type) {
            case "application/x-www-form-urlencoded" -> Optional.of(FORM);
            case "text/plain" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    private static String inJson(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> c < ' ' ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c);
        };
    }

    private static String inXml(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&apos;";
            default -> Character.toString(c);
        };
    }

    private static String escaped(String value, java.util.function.IntFunction<String> sign) {
        return value.codePoints()
                .mapToObj(sign)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}

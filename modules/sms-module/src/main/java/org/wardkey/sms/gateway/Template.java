package org.wardkey.sms.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the settings with places for the number and what is said. Both are put in in one pass: what is put in is not
 * looked through for places.
 *
 * @param text the text, with {@code {number}} (+919812345678), {@code {digits}} (919812345678) and {@code {text}}
 * @param place where it stands
 */
record Template(String text, Place place) {

    private static final Pattern PLACES = Pattern.compile("\\{(number|digits|text)}");

    String fill(ShortMessage message) {
        return PLACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(place.write(value(found.group(1), message))));
    }

    /** Whether the number is put in somewhere. */
    boolean hasNumber() {
        return text.contains("{number}") || text.contains("{digits}");
    }

    /** Whether what is said is put in somewhere. */
    boolean hasText() {
        return text.contains("{text}");
    }

    private static String value(String name, ShortMessage message) {
        return switch (name) {
            case "number" -> message.to().normal();
            case "digits" -> message.digits();
            default -> message.text();
        };
    }

    @Override
    public String toString() {
        return "Template[" + place + "]";
    }
}

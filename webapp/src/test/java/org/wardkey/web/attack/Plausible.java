package org.wardkey.web.attack;

import java.util.concurrent.ThreadLocalRandom;

/** What a person might type, so that a form is read to its last field and not refused at its first. */
final class Plausible {

    static final String PASSWORD = "the wrong words of attack";
    static final String CHOSEN = "a brook runs under the ward";

    private Plausible() {}

    /** A value for a field that a page shows empty. */
    static String value(String field, String shown) {
        if (!shown.isEmpty()) {
            return shown;
        }
        return switch (field.substring(field.lastIndexOf(':') + 1)) {
            case "identifier" -> "WK" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
            case "password", "present" -> PASSWORD;
            case "chosen" -> CHOSEN;
            case "code" -> "000000";
            case "name" -> "Attack Person";
            case "note" -> "talked to them at the desk";
            default -> shown;
        };
    }
}

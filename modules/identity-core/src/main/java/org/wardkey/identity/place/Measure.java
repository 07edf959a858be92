package org.wardkey.identity.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What comes of an unusual place, the weakest first. */
public enum Measure {
    /** Nothing: the rule does not count. */
    OFF,
    /** It is told, and the sign-in goes on. */
    NOTICE,
    /** A code is asked, also on a trusted device. */
    STEP_UP,
    /** The right password is refused as a wrong one is. */
    REFUSE;

    /** As ops set it. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Measure> read(String setting) {
        return Arrays.stream(values())
                .filter(one -> one.setting().equals(setting.strip()))
                .findFirst();
    }
}

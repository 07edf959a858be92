package org.wardkey.identity.factor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Whether people of a role need a second factor. */
public sealed interface SecondFactorPolicy {

    /** They may have one. */
    record Optional() implements SecondFactorPolicy {}

    /** They are reminded, and may put the reminder away. */
    record Encouraged() implements SecondFactorPolicy {}

    /** They are reminded until this day, and need one from its first minute, where the hospital is. */
    record RequiredFrom(LocalDate day) implements SecondFactorPolicy {}

    /** Without one they get to enrolment and nowhere else. */
    record Required() implements SecondFactorPolicy {}

    /** What the policy asks on a day. */
    default Demand on(LocalDate today) {
        if (this instanceof RequiredFrom from) {
            return today.isBefore(from.day()) ? Demand.REMIND : Demand.REQUIRE;
        }
        if (this instanceof Required) {
            return Demand.REQUIRE;
        }
        return this instanceof Encouraged ? Demand.REMIND : Demand.NOTHING;
    }

    /**
     * Reads a setting: {@code optional}, {@code encouraged}, {@code required} or {@code required-from:2027-01-31}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static SecondFactorPolicy parse(String setting) {
        String prefix = "required-from:";
        if (setting.startsWith(prefix)) {
            try {
                return new RequiredFrom(LocalDate.parse(setting.substring(prefix.length())));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("not a date: " + setting, e);
            }
        }
        return switch (setting) {
            case "optional" -> new Optional();
            case "encouraged" -> new Encouraged();
            case "required" -> new Required();
            default ->
                throw new IllegalArgumentException(
                        "a second-factor policy is optional, encouraged, required or required-from:YYYY-MM-DD, not "
                                + setting);
        };
    }

    /** What is asked of a person today; of several roles the strongest counts. */
    enum Demand {
        NOTHING,
        REMIND,
        REQUIRE
    }
}

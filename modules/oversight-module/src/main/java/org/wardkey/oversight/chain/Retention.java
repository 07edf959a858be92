package org.wardkey.oversight.chain;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.wardkey.identity.command.CommandRefused;

/**
 * How long entries are kept: 6 years unless set (documentation under 45 CFR 164.316(b)(2)(i)), never less than one (DPDP
 * Rules 2025 rule 6; CERT-In's directions of 2022 ask for 180 days).
 *
 * @param period as set, at least a year
 */
record Retention(Period period) {

    static final String SETTING = "wardkey.audit.retention";
    static final String UNLESS_SET = "P6Y";

    /**
     * Reads the setting's value.
     *
     * @throws CommandRefused if it is no period, or shorter than the law allows
     */
    static Retention parse(String value, Instant now) {
        try {
            var retention = new Retention(Period.parse(value));
            if (!retention.before(now).isAfter(new Retention(Period.ofYears(1)).before(now))) {
                return retention;
            }
        } catch (DateTimeParseException e) {
            // Refused like one that is too short.
        }
        throw new CommandRefused(
                "The setting " + SETTING + " is \"" + value + "\". Set it to a period of a year or more, such as P6Y.");
    }

    /** What happened before this need not be kept any more. */
    Instant before(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(period).toInstant();
    }
}

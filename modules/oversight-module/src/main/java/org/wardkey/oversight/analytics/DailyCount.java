package org.wardkey.oversight.analytics;

import java.time.LocalDate;
import java.util.Optional;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * How often something happened on a day.
 *
 * @param day where the hospital is
 * @param action what was done or tried
 * @param outcome how it ended
 * @param factor the kind of factor, where one was used or changed
 * @param people of which kind the people are; empty where nobody is known
 * @param times how often, at least once
 */
public record DailyCount(
        LocalDate day,
        Action action,
        Outcome outcome,
        Optional<FactorKind> factor,
        Optional<PersonKind> people,
        long times) {}

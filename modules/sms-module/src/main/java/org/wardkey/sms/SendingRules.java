package org.wardkey.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether another message may be sent now: no two within a wait that grows, and so many in a day.
 *
 * @param perPerson the most to one person in 24 hours
 * @param perNumber the most to one number, whoever's it is
 * @param ofAll the most of the whole portal
 */
record SendingRules(int perPerson, int perNumber, int ofAll) {

    /** Limits count what was sent since so long ago. */
    static final Duration DAY = Duration.ofDays(1);

    static final int MOST_PER_PERSON = 20;
    static final int MOST_OF_ALL = 100_000;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    SendingRules {
        within("wardkey.sms.daily.person", perPerson, MOST_PER_PERSON);
        within("wardkey.sms.daily.number", perNumber, MOST_PER_PERSON);
        within("wardkey.sms.daily.all", ofAll, MOST_OF_ALL);
    }

    /** What is to be done after what was sent in the last day. */
    Ruling on(Sent sent, Instant now) {
        Optional<Instant> next = sent.last().map(last -> afterWait(last, sent.toPerson(), now));
        if (next.filter(now::isBefore).isPresent()) {
            return new Ruling.Wait(next.get());
        }
        if (sent.toPerson() >= perPerson || sent.toNumber() >= perNumber) {
            return new Ruling.Enough();
        }
        return sent.ofAll() >= ofAll
                ? new Ruling.EnoughOfAll()
                : new Ruling.Send(now, now.plus(waitAfter(sent.toPerson() + 1)));
    }

    /** When the next may be sent. A last one that lies ahead, because the clock was put back, counts as of now. */
    Instant afterWait(Instant last, int toPerson, Instant now) {
        return (last.isBefore(now) ? last : now).plus(waitAfter(toPerson));
    }

    private static Duration waitAfter(int messages) {
        Duration wait = FIRST_WAIT;
        for (int more = 1; more < messages && wait.compareTo(LONGEST_WAIT) < 0; more++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static void within(String setting, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(setting + ": from 1 to " + most);
        }
    }

    /**
     * What was sent in the last day.
     *
     * @param toPerson how many messages to the person
     * @param last when the last of these was
     * @param toNumber how many to the number
     * @param ofAll how many of the whole portal
     */
    record Sent(int toPerson, Optional<Instant> last, int toNumber, int ofAll) {}

    /** What is to be done. */
    sealed interface Ruling {

        /**
         * Send, and not again before that.
         *
         * @param at when it is counted
         */
        record Send(Instant at, Instant next) implements Ruling {}

        /** Not before that. */
        record Wait(Instant until) implements Ruling {}

        /** Not in the next hours: the person or the number had as many as anybody gets in a day. */
        record Enough() implements Ruling {}

        /** The portal sent as many as it may in a day. */
        record EnoughOfAll() implements Ruling {}
    }
}

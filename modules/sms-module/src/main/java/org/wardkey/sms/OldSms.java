package org.wardkey.sms;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.wardkey.identity.enrolment.SetUp;

/** Drops what no limit counts any more, codes that are over and numbers that nobody confirmed, every day (ASVS V14.2.7). */
@Stateless
public class OldSms {

    @Inject
    private SentCodes sent;

    @Inject
    private SmsNoticeRecord notices;

    @Inject
    private SmsNumbers numbers;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "35", persistent = false)
    public void drop() {
        Instant now = clock.instant();
        sent.drop(now.minus(SendingRules.DAY), now);
        notices.drop(now.minus(SendingRules.DAY));
        numbers.dropWaiting(now.minus(SetUp.LIFETIME));
    }
}

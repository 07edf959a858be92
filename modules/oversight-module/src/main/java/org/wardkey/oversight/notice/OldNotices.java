package org.wardkey.oversight.notice;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Drops notices and their letters, every day. What happened stays in the audit trail. */
@Stateless
public class OldNotices {

    /** How long it can be seen what people were told, and which letters did not arrive. */
    static final Duration KEPT = Duration.ofDays(90);

    @Inject
    private NoticeTable notices;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "35", persistent = false)
    public void drop() {
        notices.drop(clock.instant().minus(KEPT));
    }
}

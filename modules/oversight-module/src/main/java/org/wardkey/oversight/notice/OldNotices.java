package org.wardkey.oversight.notice;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Drops notices and their letters, every day. What happened stays in the audit trail. */
@Stateless
public class OldNotices {

    @Inject
    private NoticeDays days;

    @Inject
    private NoticeTable notices;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "35", persistent = false)
    public void drop() {
        notices.drop(clock.instant().minus(days.kept()));
    }
}

package org.wardkey.identity.contact;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.wardkey.identity.account.Accounts;

/** Forgets addresses that were removed a week ago, and those that nobody confirmed, every day (ASVS V14.2.7). */
@Stateless
public class OldContacts {

    /** Whatever is told of before a removal has been written by then. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private Accounts accounts;

    @Inject
    private WaitingContacts waiting;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "50", persistent = false)
    public void drop() {
        Instant now = clock.instant();
        accounts.forgetContacts(now.minus(KEPT));
        waiting.dropOver(now);
    }
}

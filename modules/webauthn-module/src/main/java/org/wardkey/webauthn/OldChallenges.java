package org.wardkey.webauthn;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Drops questions that no key answered in time, every five minutes. They are good for nothing before that, either. */
@Stateless
public class OldChallenges {

    @Inject
    private Challenges challenges;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void drop() {
        challenges.drop(clock.instant());
    }
}

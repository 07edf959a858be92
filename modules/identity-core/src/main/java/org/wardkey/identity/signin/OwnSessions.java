package org.wardkey.identity.signin;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.session.GoesOn;
import org.wardkey.identity.session.OwnSession;
import org.wardkey.identity.session.SessionLimits;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.SignedIn;

/** Where a person is signed in, and how they end it from afar (ASVS V7.5.2). */
@Stateless
public class OwnSessions {

    @Inject
    private Sessions sessions;

    @Inject
    private SessionLimits limits;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** The sessions that the person could go on with, the last used first. */
    public List<OwnSession> of(SignedIn self) {
        var now = clock.instant();
        return sessions.of(self.account()).stream()
                .filter(session -> !limits.over(self.roles(), session.begunAt(), session.lastUsed(), now))
                .toList();
    }

    /** Ends one of the person's own; somebody else's is left alone. Answers whether it was there. */
    public boolean end(SignedIn self, long session, Origin origin) {
        boolean ended = sessions.end(self.account(), session);
        record(self, ended ? Outcome.DONE : Outcome.REFUSED, "one", origin);
        return ended;
    }

    /** Ends all but the one that asks, pending sign-ins too. */
    public void endOthers(SignedIn person, Origin origin, GoesOn self) {
        self.in(accounts.endSessions(person.account()));
        record(person, Outcome.DONE, "all others", origin);
    }

    private void record(SignedIn self, Outcome outcome, String which, Origin origin) {
        events.fire(SecurityEvent.own(Action.SESSION_ENDED, outcome, self.account(), origin, clock.instant())
                .with(which));
    }
}

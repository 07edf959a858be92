package org.wardkey.identity.signin;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.SignedIn;

/** Ends the session of who signs out, with its entry or not at all (invariant 8). */
@Stateless
public class SignOut {

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    public void leave(SignedIn person, long session, Origin origin) {
        sessions.end(person.account(), session);
        events.fire(SecurityEvent.own(Action.SIGN_OUT, Outcome.DONE, person.account(), origin, clock.instant()));
    }
}

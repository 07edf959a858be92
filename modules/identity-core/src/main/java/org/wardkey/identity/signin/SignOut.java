package org.wardkey.identity.signin;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** Records that a person signed out; the session itself is the web's to end. */
@Stateless
public class SignOut {

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    public void record(AccountId account, Origin origin) {
        events.fire(SecurityEvent.own(Action.SIGN_OUT, Outcome.DONE, account, origin, clock.instant()));
    }
}

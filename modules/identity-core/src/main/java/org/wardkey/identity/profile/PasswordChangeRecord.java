package org.wardkey.identity.profile;

import static org.wardkey.identity.event.SecurityEvent.Action.PASSWORD_CHANGED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.password.HashedPassword;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.session.GoesOn;

/** The transactions of a change of password. */
@ApplicationScoped
@Transactional
class PasswordChangeRecord {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    public PasswordChanged change(AccountId id, HashedPassword chosen, Origin origin, GoesOn self) {
        passwords.store(id, chosen);
        self.in(accounts.endSessions(id));
        events.fire(SecurityEvent.own(PASSWORD_CHANGED, Outcome.DONE, id, origin, clock.instant()));
        return new PasswordChanged.Changed();
    }

    public void refused(AccountId id, Origin origin, String why) {
        events.fire(SecurityEvent.own(PASSWORD_CHANGED, Outcome.REFUSED, id, origin, clock.instant())
                .with(why));
    }
}

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

    public PasswordChanged change(AccountId self, HashedPassword chosen, Origin origin) {
        passwords.store(self, chosen);
        int epoch = accounts.endSessions(self);
        events.fire(SecurityEvent.own(PASSWORD_CHANGED, Outcome.DONE, self, origin, clock.instant()));
        return new PasswordChanged.Changed(epoch);
    }

    public void refused(AccountId self, Origin origin, String why) {
        events.fire(SecurityEvent.own(PASSWORD_CHANGED, Outcome.REFUSED, self, origin, clock.instant())
                .with(why));
    }
}

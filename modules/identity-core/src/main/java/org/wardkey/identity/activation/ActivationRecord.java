package org.wardkey.identity.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.activation.ActivationCodes.MatchedCode;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.password.HashedPassword;
import org.wardkey.identity.password.Passwords;

/** The transactions of activation: code spent, password set, account active, entry written; all or nothing. */
@ApplicationScoped
@Transactional
class ActivationRecord {

    @Inject
    private Accounts accounts;

    @Inject
    private ActivationCodes codes;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    public ActivationOutcome activate(MatchedCode code, HashedPassword password, Origin origin) {
        AccountId account = code.account();
        // Held, because the desk may be issuing another code at this moment.
        Account person = accounts.hold(account);
        boolean first = person.state() == AccountState.NOT_ACTIVATED;
        if (!first && !person.isActive()) {
            return refused(account, origin, "account shut");
        }
        if (!codes.spend(code)) {
            return refused(account, origin, "slip used or replaced");
        }
        passwords.store(account, password);
        if (first) {
            accounts.activate(account);
        } else {
            accounts.endSessions(account);
        }
        Action action = first ? Action.ACCOUNT_ACTIVATED : Action.PASSWORD_CHANGED;
        events.fire(SecurityEvent.own(action, Outcome.DONE, account, origin, clock.instant())
                .with(first ? "" : "slip"));
        return new ActivationOutcome.Activated();
    }

    public ActivationOutcome refused(@Nullable AccountId account, Origin origin, String why) {
        events.fire(SecurityEvent.attempt(Action.ACCOUNT_ACTIVATED, Outcome.REFUSED, account, origin, clock.instant())
                .with(why));
        return new ActivationOutcome.Refused();
    }
}

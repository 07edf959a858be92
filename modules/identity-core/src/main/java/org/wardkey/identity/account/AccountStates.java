package org.wardkey.identity.account;

import static org.wardkey.identity.event.SecurityEvent.Action.ACCOUNT_DISABLED;
import static org.wardkey.identity.event.SecurityEvent.Action.ACCOUNT_ENABLED;
import static org.wardkey.identity.event.SecurityEvent.Action.ACCOUNT_LOCKED;
import static org.wardkey.identity.event.SecurityEvent.Action.ACCOUNT_UNLOCKED;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * Shuts and opens accounts. Each act ends every session and pending sign-in of the account on every node, because it
 * moves the session epoch (invariant 7, ASVS V7.4.2), and is recorded with who did it and why.
 */
@Stateless
public class AccountStates {

    @Inject
    private Accounts accounts;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** Locks an active account on suspicion. Answers whether it was active. */
    public boolean lock(AccountId account, AccountId actor, String reason, Origin origin) {
        return move(account, AccountState.ACTIVE, AccountState.LOCKED, ACCOUNT_LOCKED, actor, reason, origin);
    }

    /** Opens a locked account. Answers whether it was locked. */
    public boolean unlock(AccountId account, AccountId actor, String reason, Origin origin) {
        return move(account, AccountState.LOCKED, AccountState.ACTIVE, ACCOUNT_UNLOCKED, actor, reason, origin);
    }

    /** Disables an active account: the person has left. Answers whether it was active. */
    public boolean disable(AccountId account, AccountId actor, String reason, Origin origin) {
        return move(account, AccountState.ACTIVE, AccountState.DISABLED, ACCOUNT_DISABLED, actor, reason, origin);
    }

    /** Enables a disabled account. Answers whether it was disabled. */
    public boolean enable(AccountId account, AccountId actor, String reason, Origin origin) {
        return move(account, AccountState.DISABLED, AccountState.ACTIVE, ACCOUNT_ENABLED, actor, reason, origin);
    }

    private boolean move(
            AccountId id,
            AccountState from,
            AccountState to,
            Action action,
            AccountId actor,
            String reason,
            Origin origin) {
        Account account = accounts.hold(id);
        boolean done = account.state() == from;
        if (done) {
            account.moveTo(to);
        }
        events.fire(new SecurityEvent(
                action, done ? Outcome.DONE : Outcome.REFUSED, id, actor, null, origin, clock.instant(), reason));
        return done;
    }
}

package org.wardkey.identity.factor;

import static org.wardkey.identity.event.SecurityEvent.Action.FACTOR_REMOVED;

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
import org.wardkey.identity.session.GoesOn;

/** The transactions of turning a second factor off. */
@ApplicationScoped
@Transactional
class SecondFactorSwitchRecord {

    private Accounts accounts;
    private SecondFactors factors;
    private Event<SecurityEvent> events;
    private Clock clock;

    @Inject
    SecondFactorSwitchRecord(Accounts accounts, SecondFactors factors, Event<SecurityEvent> events, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.events = events;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected SecondFactorSwitchRecord() {
        // for the container's proxy
    }

    /** Spends the code and takes every factor away, or does neither. */
    public SwitchedOff settle(AccountId account, Examination examination, Origin origin, GoesOn self) {
        accounts.hold(account);
        if (examination.found() instanceof Examined.TooSoon tooSoon) {
            return refused(account, origin, "too soon", new SwitchedOff.CodeTooSoon(tooSoon.until()));
        }
        examination.stopSuspected(account, origin, clock.instant(), events::fire);
        if (examination.found() instanceof Examined.NoMatch || examination.found() instanceof Examined.Suspected) {
            return refused(account, origin, "wrong code", new SwitchedOff.WrongCode());
        }
        if (!(examination.found() instanceof Examined.Match match) || !match.spend()) {
            return refused(account, origin, "used before", new SwitchedOff.AlreadyUsed());
        }
        factors.removeAll(account);
        events.fire(SecurityEvent.own(FACTOR_REMOVED, Outcome.DONE, account, origin, clock.instant())
                .with(examination.kind())
                .with("all"));
        self.in(accounts.endSessions(account));
        return new SwitchedOff.Off();
    }

    public SwitchedOff refused(AccountId account, Origin origin, String why, SwitchedOff refusal) {
        events.fire(SecurityEvent.own(FACTOR_REMOVED, Outcome.REFUSED, account, origin, clock.instant())
                .with(why));
        return refusal;
    }
}

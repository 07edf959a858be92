package org.wardkey.identity.people;

import static org.wardkey.identity.event.SecurityEvent.Action.ENROLMENT_REQUIRED;
import static org.wardkey.identity.event.SecurityEvent.Action.FACTOR_SUSPENDED;
import static org.wardkey.identity.event.SecurityEvent.Action.SESSION_ENDED;
import static org.wardkey.identity.event.SecurityEvent.Action.WAITS_ENDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.authority.Permit;
import org.wardkey.identity.authority.Reason;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.throttle.Waits;

/** The transactions of acts: what is done, and its entry with who did it and why. */
@ApplicationScoped
@Transactional
class ActRecord {

    @Inject
    private Accounts accounts;

    @Inject
    private AccountStates states;

    @Inject
    private SecondFactors factors;

    @Inject
    private Waits waits;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    public Acted act(Act act, Permit permit, Reason reason) {
        AccountId subject = permit.subject(act.right(), clock.instant());
        AccountId actor = permit.actor();
        String why = reason.text();
        boolean done = switch (act) {
            case LOCK_DOWN -> states.lock(subject, actor, why, permit.origin());
            case UNLOCK -> states.unlock(subject, actor, why, permit.origin());
            case DISABLE -> states.disable(subject, actor, why, permit.origin());
            case ENABLE -> states.enable(subject, actor, why, permit.origin());
            case END_WAITS -> told(WAITS_ENDED, held(subject) && waits.end(subject), permit, reason);
            case END_SESSIONS -> told(SESSION_ENDED, endSessions(subject), permit, reason);
            case REQUIRE_ENROLMENT ->
                told(ENROLMENT_REQUIRED, !factors.any(subject) && accounts.requireEnrolment(subject), permit, reason);
            case SUSPEND_FACTOR, NEW_SLIP -> throw new IllegalArgumentException(act.name());
        };
        return answer(done);
    }

    public Acted suspend(FactorId factor, Permit permit, Reason reason) {
        Instant now = clock.instant();
        AccountId subject = permit.subject(Act.SUSPEND_FACTOR.right(), now);
        accounts.hold(subject);
        boolean done = factors.suspend(subject, factor);
        if (done) {
            // Who came in by it goes with it.
            accounts.endSessions(subject);
        }
        events.fire(permit.event(FACTOR_SUSPENDED, done ? Outcome.DONE : Outcome.REFUSED, now, reason.text())
                .with(factor));
        return answer(done);
    }

    private boolean held(AccountId subject) {
        accounts.hold(subject);
        return true;
    }

    private boolean endSessions(AccountId subject) {
        accounts.hold(subject);
        accounts.endSessions(subject);
        return true;
    }

    private boolean told(Action action, boolean done, Permit permit, Reason reason) {
        events.fire(permit.event(action, done ? Outcome.DONE : Outcome.REFUSED, clock.instant(), reason.text()));
        return done;
    }

    private static Acted answer(boolean done) {
        return done ? new Acted.Done() : new Acted.NothingToDo();
    }
}

package org.wardkey.identity.factor;

import static org.wardkey.identity.event.SecurityEvent.Action.FACTOR_PROOF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.password.PasswordCheck;

/** The transaction of a proof: the code that is spent and the entry about it. */
@ApplicationScoped
@Transactional
class FactorProofRecord {

    private Event<SecurityEvent> events;
    private Clock clock;

    @Inject
    FactorProofRecord(Event<SecurityEvent> events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected FactorProofRecord() {
        // for the container's proxy
    }

    public ProofOutcome settle(AccountId account, Examination examination, Origin origin) {
        var now = clock.instant();
        if (examination.found() instanceof Examined.Match match && match.spend()) {
            events.fire(SecurityEvent.own(FACTOR_PROOF, Outcome.DONE, account, origin, now)
                    .with(examination.kind()));
            return new ProofOutcome.Proven(new FreshProof(account, examination.kind(), now));
        }
        examination.stopSuspected(account, origin, now, events::fire);
        events.fire(SecurityEvent.own(FACTOR_PROOF, Outcome.REFUSED, account, origin, now)
                .with(examination.kind())
                .with(examination.refusal()));
        if (examination.found() instanceof Examined.TooSoon tooSoon) {
            return new ProofOutcome.TooSoon(tooSoon.until());
        }
        return examination.usedBefore() ? new ProofOutcome.AlreadyUsed() : new ProofOutcome.Wrong();
    }

    public ProofOutcome settle(AccountId account, PasswordCheck check, Origin origin) {
        var now = clock.instant();
        boolean right = check instanceof PasswordCheck.Right;
        boolean tooSoon = check instanceof PasswordCheck.TooSoon;
        events.fire(SecurityEvent.own(FACTOR_PROOF, right ? Outcome.DONE : Outcome.REFUSED, account, origin, now)
                .with(FreshProof.PASSWORD)
                .with(right ? "" : tooSoon ? "too soon" : "wrong password"));
        if (right) {
            return new ProofOutcome.Proven(new FreshProof(account, FreshProof.PASSWORD, now));
        }
        return check instanceof PasswordCheck.TooSoon wait
                ? new ProofOutcome.TooSoon(wait.until())
                : new ProofOutcome.Wrong();
    }
}

package org.wardkey.identity.factor;

import static org.wardkey.identity.event.SecurityEvent.Action.FACTOR_REMOVED;
import static org.wardkey.identity.event.SecurityEvent.Action.FACTOR_RENAMED;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.session.GoesOn;

/**
 * The factors of a person who has several, one at a time: another name, or none any more. Each act is one transaction and
 * takes a fresh proof of a present factor (invariant 10).
 */
@Stateless
public class OwnFactors {

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** One of the person's factors. */
    public Optional<EnrolledFactor> find(AccountId self, FactorId id) {
        return factors.enrolled(self).stream()
                .filter(factor -> factor.id().equals(id))
                .findFirst();
    }

    /** Gives a factor another name. */
    public FactorChange rename(AccountId self, FactorId id, FactorName name, FreshProof proof, Origin origin) {
        accounts.hold(self);
        if (!proven(self, proof)) {
            return refused(FACTOR_RENAMED, self, id, origin, "no fresh proof", new FactorChange.ProofNeeded());
        }
        if (name.in(factors.namesBeside(self, Optional.of(id)))) {
            return new FactorChange.NameTaken();
        }
        if (!factors.rename(self, id, name)) {
            return refused(FACTOR_RENAMED, self, id, origin, "no such factor", new FactorChange.Gone());
        }
        tell(FACTOR_RENAMED, Outcome.DONE, self, id, origin, "");
        return new FactorChange.Done();
    }

    /**
     * Takes a factor away, and ends every other session. The last that can be the second step stays: turning the second
     * step off asks for more ({@link SecondFactorSwitch}), and some may not.
     *
     * @param session the one in which it is done, which goes on
     */
    public FactorChange remove(AccountId self, FactorId id, FreshProof proof, Origin origin, GoesOn session) {
        accounts.hold(self);
        if (!proven(self, proof)) {
            return refused(FACTOR_REMOVED, self, id, origin, "no fresh proof", new FactorChange.ProofNeeded());
        }
        if (factors.isLast(self, id)) {
            return refused(FACTOR_REMOVED, self, id, origin, "the last one", new FactorChange.LastOne());
        }
        if (!factors.remove(self, id)) {
            return refused(FACTOR_REMOVED, self, id, origin, "no such factor", new FactorChange.Gone());
        }
        tell(FACTOR_REMOVED, Outcome.DONE, self, id, origin, "");
        session.in(accounts.endSessions(self));
        return new FactorChange.Done();
    }

    private boolean proven(AccountId self, FreshProof proof) {
        return proof.ofFactor() && proof.covers(self, clock.instant());
    }

    private FactorChange refused(
            Action action, AccountId self, FactorId id, Origin origin, String why, FactorChange refusal) {
        tell(action, Outcome.REFUSED, self, id, origin, ": " + why);
        return refusal;
    }

    private void tell(Action action, Outcome outcome, AccountId self, FactorId id, Origin origin, String why) {
        events.fire(SecurityEvent.own(action, outcome, self, origin, clock.instant())
                .with(id.kind())
                .with("number " + id.number() + why));
    }
}

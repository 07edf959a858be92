package org.wardkey.identity.enrolment;

import static org.wardkey.identity.event.SecurityEvent.Action.FACTOR_ADDED;
import static org.wardkey.identity.event.SecurityEvent.Action.FACTOR_REPLACED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.backupcode.NewBackupCodes;
import org.wardkey.identity.enrolment.Confirmation.Confirmed;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;

/** The transactions of set-ups. Those of one account run one after the other, because each holds the account. */
@ApplicationScoped
@Transactional
class FactorSetUpRecord {

    private Accounts accounts;
    private SecondFactors factors;
    private BackupCodes backupCodes;
    private Event<SecurityEvent> events;
    private Clock clock;

    @Inject
    FactorSetUpRecord(
            Accounts accounts,
            SecondFactors factors,
            BackupCodes backupCodes,
            Event<SecurityEvent> events,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.backupCodes = backupCodes;
        this.events = events;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected FactorSetUpRecord() {
        // for the container's proxy
    }

    public Confirmation confirm(
            SetUp setUp,
            NewFactor factor,
            Optional<NewBackupCodes> prepared,
            Optional<FreshProof> proof,
            Origin origin,
            Consumer<Confirmed> keep) {
        var account = setUp.account();
        accounts.hold(account);
        Optional<Confirmation.Refusal> refusal = refusal(setUp, factor, proof);
        if (refusal.isPresent()) {
            return refused(setUp, factor.kind(), refusal.get(), origin);
        }
        Instant now = clock.instant();
        boolean replaced =
                setUp.replaces().filter(other -> factors.remove(account, other)).isPresent();
        var added = new FactorId(factor.kind(), factor.add(now));
        events.fire(SecurityEvent.own(replaced ? FACTOR_REPLACED : FACTOR_ADDED, Outcome.DONE, account, origin, now)
                .with(added));
        Optional<NewBackupCodes> issued = prepared.filter(codes -> backupCodes.left(account) == 0);
        issued.ifPresent(codes -> backupCodes.store(account, codes, origin));
        var confirmed = new Confirmed(accounts.endSessions(account), replaced, issued.map(NewBackupCodes::codes));
        keep.accept(confirmed);
        return confirmed;
    }

    private Optional<Confirmation.Refusal> refusal(SetUp setUp, NewFactor factor, Optional<FreshProof> proof) {
        var account = setUp.account();
        Optional<Confirmation.Refusal> obstacle = factor.obstacle();
        if (obstacle.isPresent()) {
            return obstacle;
        }
        // Fresh when the set-up was begun: it covers the set-up to its end, which is told to the person as its end.
        boolean first = !factors.any(account);
        if (proof.filter(p -> p.covers(account, setUp.begunAt()) && (first || p.ofFactor()))
                .isEmpty()) {
            return Optional.of(new Confirmation.ProofNeeded());
        }
        if (setUp.replaces().isEmpty()
                && factors.standsAlone(factor.kind())
                && factors.standingAlone(account).size() >= SecondFactors.MOST) {
            return Optional.of(new Confirmation.TooMany());
        }
        return factor.name().in(factors.namesBeside(account, setUp.replaces()))
                ? Optional.of(new Confirmation.NameTaken())
                : Optional.empty();
    }

    public Confirmation refused(SetUp setUp, FactorKind kind, Confirmation.Refusal refusal, Origin origin) {
        events.fire(SecurityEvent.own(FACTOR_ADDED, Outcome.REFUSED, setUp.account(), origin, clock.instant())
                .with(kind)
                .with(refusal.why()));
        return refusal;
    }
}

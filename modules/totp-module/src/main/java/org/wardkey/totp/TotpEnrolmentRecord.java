package org.wardkey.totp;

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
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.backupcode.NewBackupCodes;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.totp.Confirmation.Confirmed;

/** The transactions of a set-up. Those of one account run one after the other, because each holds the account. */
@ApplicationScoped
@Transactional
class TotpEnrolmentRecord {

    private Accounts accounts;
    private SecondFactors factors;
    private TotpFactors apps;
    private BackupCodes backupCodes;
    private Event<SecurityEvent> events;
    private Clock clock;

    @Inject
    TotpEnrolmentRecord(
            Accounts accounts,
            SecondFactors factors,
            TotpFactors apps,
            BackupCodes backupCodes,
            Event<SecurityEvent> events,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.apps = apps;
        this.backupCodes = backupCodes;
        this.events = events;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected TotpEnrolmentRecord() {
        // for the container's proxy
    }

    public Confirmation confirm(
            PendingTotp pending,
            ProvenApp app,
            Optional<NewBackupCodes> prepared,
            Optional<FreshProof> proof,
            Origin origin,
            Consumer<Confirmed> keep) {
        var account = pending.account();
        accounts.hold(account);
        Instant now = clock.instant();
        if (apps.finished(pending.enrolment())) {
            return refused(pending, origin, "set-up over", new Confirmation.Expired());
        }
        // Fresh when the set-up was begun: it covers the set-up to its end, which is told to the person as its end.
        Instant begun = pending.begunAt();
        boolean first = !factors.any(account);
        if (proof.filter(p -> p.covers(account, begun) && (first || p.ofFactor()))
                .isEmpty()) {
            return refused(pending, origin, "no fresh proof", new Confirmation.ProofNeeded());
        }
        if (pending.replaces().isEmpty() && factors.standingAlone(account).size() >= SecondFactors.MOST) {
            return refused(pending, origin, "too many", new Confirmation.TooMany());
        }
        if (app.name().in(factors.namesBeside(account, pending.replaces()))) {
            return refused(pending, origin, "name taken", new Confirmation.NameTaken());
        }
        boolean replaced = pending.replaces()
                .filter(other -> apps.remove(account, other.number(), now))
                .isPresent();
        apps.add(account, pending.enrolment(), app.name(), app.seed(), app.step(), now);
        events.fire(SecurityEvent.own(replaced ? FACTOR_REPLACED : FACTOR_ADDED, Outcome.DONE, account, origin, now)
                .with(AuthenticatorApp.KIND));
        Optional<NewBackupCodes> issued = prepared.filter(codes -> backupCodes.left(account) == 0);
        issued.ifPresent(codes -> backupCodes.store(account, codes, origin));
        var confirmed = new Confirmed(accounts.endSessions(account), replaced, issued.map(NewBackupCodes::codes));
        keep.accept(confirmed);
        return confirmed;
    }

    public Confirmation refused(PendingTotp pending, Origin origin, String why, Confirmation refusal) {
        events.fire(SecurityEvent.own(FACTOR_ADDED, Outcome.REFUSED, pending.account(), origin, clock.instant())
                .with(AuthenticatorApp.KIND)
                .with(why));
        return refusal;
    }
}

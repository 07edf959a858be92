package org.wardkey.identity.concern;

import static org.wardkey.identity.event.SecurityEvent.Action.CONCERN_RAISED;
import static org.wardkey.identity.event.SecurityEvent.Action.FACTOR_SUSPENDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.session.GoesOn;

/**
 * Takes somebody at their word that something was not them. All that is done can only keep people out, which is why it takes
 * no sign-in: sessions and trust end, a factor that may be somebody else's is suspended, and a case is opened.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Concerns {

    private Accounts accounts;
    private SecondFactors factors;
    private ConcernTable table;
    private Event<SecurityEvent> events;
    private Clock clock;

    @Inject
    Concerns(Accounts accounts, SecondFactors factors, ConcernTable table, Event<SecurityEvent> events, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected Concerns() {
        // for the container's proxy
    }

    /**
     * Does it for the owner, who is signed in, in the caller's transaction.
     *
     * @param self the session in which it is said: all others end
     * @return what was done; nothing where it was said before
     */
    public Optional<Raised> raise(Doubt doubt, Origin origin, GoesOn self) {
        accounts.hold(doubt.account());
        boolean before = doubt.occasion()
                .filter(one -> !spokenOf(doubt.account(), Set.of(one)).isEmpty())
                .isPresent();
        return before ? Optional.empty() : Optional.of(raise(doubt, origin, Optional.of(self)));
    }

    /** Which of these occasions the account's owner has spoken of. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Set<String> spokenOf(AccountId account, Set<String> occasions) {
        return occasions.isEmpty() ? Set.of() : Set.copyOf(table.spokenOf(account, occasions));
    }

    /** Does it for whoever brings a proof that they may say so, in the caller's transaction. */
    public Raised raise(Doubt doubt, Origin origin) {
        return raise(doubt, origin, Optional.empty());
    }

    private Raised raise(Doubt doubt, Origin origin, Optional<GoesOn> self) {
        AccountId account = doubt.account();
        accounts.hold(account);
        List<FactorId> suspended =
                doubt.suspect().map(suspect -> suspend(doubt, suspect)).orElse(List.of());
        // With the sessions end pending sign-ins and trusted devices: they hold in one epoch.
        int epoch = accounts.endSessions(account);
        self.ifPresent(session -> session.in(epoch));
        var raised = new Raised(suspended.stream().map(FactorId::kind).toList());
        Instant now = clock.instant();
        table.add(new ConcernRow(doubt, raised, now));
        suspended.forEach(one -> events.fire(SecurityEvent.attempt(FACTOR_SUSPENDED, Outcome.DONE, account, origin, now)
                .with(one)
                .with("number " + one.number())));
        events.fire(SecurityEvent.attempt(CONCERN_RAISED, Outcome.DONE, account, origin, now)
                .with(doubt.about()));
        return raised;
    }

    /** How many of the account's nobody has closed. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long open(AccountId account) {
        return table.countOf(account);
    }

    /** Records that somebody came with a word that is not good. */
    public void refused(Optional<AccountId> account, Origin origin, String why) {
        events.fire(
                SecurityEvent.attempt(CONCERN_RAISED, Outcome.REFUSED, account.orElse(null), origin, clock.instant())
                        .with(why));
    }

    private List<FactorId> suspend(Doubt doubt, FactorId suspect) {
        List<EnrolledFactor> all = factors.enrolled(doubt.account());
        // One that came later has the suspect's name only: it is not what the doubt is about.
        return all.stream()
                .filter(one -> one.id().equals(suspect) && !one.since().isAfter(doubt.at()))
                .findFirst()
                .map(found -> suspend(doubt.account(), found, all))
                .orElse(List.of());
    }

    /** Codes that were made with a factor or after it are in the hands of who has it. */
    private List<FactorId> suspend(AccountId account, EnrolledFactor suspect, List<EnrolledFactor> all) {
        List<FactorId> standingAlone = factors.standingAlone(account);
        return all.stream()
                .filter(one -> one.id().equals(suspect.id())
                        || !standingAlone.contains(one.id()) && !one.since().isBefore(suspect.since()))
                .map(EnrolledFactor::id)
                .filter(one -> factors.suspend(account, one))
                .toList();
    }
}

package org.wardkey.identity.signin;

import static org.wardkey.identity.event.SecurityEvent.Action.PASSWORD_CHECK;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.Answer;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.Examination;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.factor.SecondFactorPolicies;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.password.PasswordCheck;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.place.Arrival;
import org.wardkey.identity.place.Arrivals;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.PendingSignIn.Next;
import org.wardkey.identity.session.Session;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.session.Waiting;
import org.wardkey.identity.throttle.Guess;
import org.wardkey.identity.throttle.Guesses;
import org.wardkey.identity.trust.TrustToken;

/**
 * Climbs the ladder: nobody, pending sign-in, signed in.
 *
 * <p>Slow comparisons run outside a transaction and hold no database connection; what they lead to is recorded in one
 * short transaction by {@link SignInRecord}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInLadder {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Guesses guesses;

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorPolicies policies;

    @Inject
    private Arrivals arrivals;

    @Inject
    private SignInRecord record;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /**
     * The first step. The work is the same whoever is asked for and whatever is wrong, so that neither the answer nor its
     * time tells one refusal from another (invariant 5, ASVS V6.3.8).
     */
    public FirstStep giveIdentifierAndPassword(String identifier, Secret password, Origin origin) {
        return giveIdentifierAndPassword(identifier, password, origin, List.of());
    }

    /**
     * The same from a browser that may be trusted.
     *
     * @param brought what it has, of everybody who had it trusted
     */
    public FirstStep giveIdentifierAndPassword(
            String identifier, Secret password, Origin origin, List<TrustToken> brought) {
        Optional<Account> known = accounts.find(TypedIdentifier.read(identifier));
        Optional<Account> active = known.filter(Account::isActive);
        Arrival arrival = arrivals.of(active.map(Account::id), origin);
        PasswordCheck check = passwords.check(
                active.map(Account::id),
                guesses.at(known, identifier, Guess.PASSWORD),
                password,
                origin,
                !arrival.refused());
        if (active.isPresent() && check instanceof PasswordCheck.NotTaken) {
            record.refused(arrival.event(Outcome.REFUSED, active.get().id(), origin));
            return new FirstStep.Refused();
        }
        if (active.isEmpty() || !(check instanceof PasswordCheck.Right right)) {
            String why = check instanceof PasswordCheck.TooSoon
                    ? "too soon"
                    : known.isEmpty() ? "unknown" : active.isEmpty() ? "not active" : "wrong password";
            record.refused(SecurityEvent.attempt(
                            PASSWORD_CHECK,
                            Outcome.REFUSED,
                            known.map(Account::id).orElse(null),
                            origin,
                            clock.instant())
                    .with(why));
            return new FirstStep.Refused();
        }
        return record.passwordWasRight(
                right, active.get(), afterPassword(active.get(), origin), brought, arrival, origin);
    }

    /** The second step: a code of whichever factor it has the shape of. */
    public SecondStep giveCode(Waiting waiting, String typed, Origin origin) {
        return giveCode(waiting, typed, origin, false);
    }

    /**
     * The same, for who may want not to be asked again.
     *
     * @param trust whether this device is to be trusted from now on
     */
    public SecondStep giveCode(Waiting waiting, String typed, Origin origin, boolean trust) {
        PendingSignIn pending = waiting.pending();
        if (pending.next() != Next.SECOND_FACTOR || !pending.alive(clock.instant())) {
            return new SecondStep.Ended();
        }
        return settle(waiting, factors.examine(waiting.account(), typed, origin), trust, origin);
    }

    /**
     * The same with the answer to something that was sent for this pending sign-in and no other. The device is not trusted
     * for it.
     *
     * @param kind the kind of factor that sent it
     */
    public SecondStep giveAnswer(Waiting waiting, FactorKind kind, String typed, Origin origin) {
        PendingSignIn pending = waiting.pending();
        if (pending.next() != Next.SECOND_FACTOR || !pending.alive(clock.instant())) {
            return new SecondStep.Ended();
        }
        var answer = new Answer(kind, pending.name(), typed);
        return settle(waiting, factors.examine(waiting.account(), answer, origin), false, origin);
    }

    private SecondStep settle(Waiting waiting, Examination examination, boolean trust, Origin origin) {
        if (examination.found() instanceof Examined.Match match) {
            var proof = new Proof(examination.kind(), match, trust);
            return record.spend(waiting.pending(), waiting.account(), proof, origin);
        }
        return record.refusedCode(waiting.pending().account(), examination, origin);
    }

    /**
     * Both steps at once: a factor that names its owner and made sure of them stands for the password, too. One answer
     * whatever is wrong (invariant 5).
     */
    public SecondStep giveProofOfBoth(String typed, Origin origin) {
        Optional<Account> owner = factors.owner(typed).flatMap(accounts::find).filter(Account::isActive);
        Examination examination = owner.isPresent()
                ? factors.examineAlone(owner.get(), typed, origin)
                : factors.examineOfNobody(typed, kind -> guesses.at(Optional.empty(), typed, kind), origin);
        if (owner.isPresent() && examination.found() instanceof Examined.Match match) {
            return record.spendForBoth(owner.get(), new Proof(examination.kind(), match, false), origin);
        }
        return record.refusedBoth(owner.map(Account::id).orElse(null), examination, origin);
    }

    /**
     * The last rung for somebody whom policy led to enrolment: the factor that they have just set up counts as proved. A
     * set-up moves the session epoch, so no other pending sign-in of the account can come in by it.
     */
    public SecondStep finishEnrolment(PendingSignIn pending, Origin origin) {
        if (pending.next() != Next.ENROLMENT || !pending.alive(clock.instant())) {
            return new SecondStep.Ended();
        }
        Optional<EnrolledFactor> factor =
                factors.enrolled(pending.account()).stream().findFirst();
        return accounts.find(pending.account())
                .flatMap(account -> Waiting.of(pending, account))
                .filter(waiting -> factors.any(pending.account()))
                .flatMap(waiting -> factor.map(set -> record.enrolled(pending, waiting.account(), set.kind(), origin)))
                .orElseGet(SecondStep.Ended::new);
    }

    private Session.Rung afterPassword(Account account, Origin origin) {
        var now = clock.instant();
        if (factors.any(account.id())) {
            return pending(account, Next.SECOND_FACTOR, origin);
        }
        if (policies.require(account)) {
            return pending(account, Next.ENROLMENT, origin);
        }
        return new SignedIn(account.id(), account.sessionEpoch(), account.roles(), now, null, null);
    }

    private PendingSignIn pending(Account account, Next next, Origin origin) {
        return new PendingSignIn(
                account.id(), account.sessionEpoch(), next, clock.instant(), RandomName.draw(random), origin.address());
    }
}

package org.wardkey.identity.signin;

import static org.wardkey.identity.event.SecurityEvent.Action.PASSWORD_CHECK;
import static org.wardkey.identity.event.SecurityEvent.Action.SECOND_FACTOR_CHECK;
import static org.wardkey.identity.event.SecurityEvent.Action.SIGN_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.Examination;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.password.PasswordCheck;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.place.Arrival;
import org.wardkey.identity.place.Arrivals;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.Session;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.trust.TrustToken;
import org.wardkey.identity.trust.TrustedDevices;

/**
 * The transactions of the ladder. Each method is one: what it changes and what observers write about it stand or fall
 * together (invariant 8).
 */
@ApplicationScoped
@Transactional
class SignInRecord {

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Passwords passwords;

    @Inject
    private Sessions sessions;

    @Inject
    private TrustedDevices devices;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Clock clock;

    public void refused(SecurityEvent event) {
        events.fire(event);
    }

    /** Begins the session of who needs no code, or is at a device that is trusted; who needs one has none yet. */
    public FirstStep passwordWasRight(
            PasswordCheck.Right right,
            Account account,
            Session.Rung rung,
            List<TrustToken> brought,
            Arrival arrival,
            Origin origin) {
        right.upgrade().ifPresent(upgrade -> passwords.upgrade(account.id(), upgrade));
        if (!arrival.usual()) {
            events.fire(arrival.event(Outcome.DONE, account.id(), origin));
        }
        var event = SecurityEvent.attempt(SIGN_IN, Outcome.DONE, account.id(), origin, clock.instant());
        if (rung instanceof SignedIn person) {
            events.fire(event);
            arrivals.remember(account.id(), arrival);
            return new FirstStep.Complete(person, sessions.begin(person, origin), Optional.empty());
        }
        var pending = (PendingSignIn) rung;
        if (pending.next() == PendingSignIn.Next.SECOND_FACTOR && !arrival.asksForCode()) {
            Optional<TrustToken> next = devices.standIn(account, brought, origin);
            if (next.isPresent()) {
                events.fire(event.with(TrustedDevices.KIND));
                arrivals.remember(account.id(), arrival);
                var person = new SignedIn(
                        account.id(), account.sessionEpoch(), account.roles(), pending.passwordAt(), null, null);
                return new FirstStep.Complete(person, sessions.begin(person, origin), next);
            }
        }
        events.fire(SecurityEvent.attempt(PASSWORD_CHECK, Outcome.DONE, account.id(), origin, clock.instant()));
        return pending.next() == PendingSignIn.Next.ENROLMENT
                ? new FirstStep.MustEnrol(pending, sessions.begin(pending, origin))
                : new FirstStep.Pending(pending);
    }

    /** Spends the proof: of concurrent calls with the same one, one signs in and the others read that it was used. */
    public SecondStep spend(PendingSignIn pending, Account account, Proof proof, Origin origin) {
        var now = clock.instant();
        Arrival arrival = arrivals.of(Optional.of(account.id()), origin);
        if (arrival.refused()) {
            // The first step was made from somewhere else.
            events.fire(arrival.event(Outcome.REFUSED, account.id(), origin).with(proof.kind()));
            return new SecondStep.Ended();
        }
        if (!proof.match().spend()) {
            events.fire(SecurityEvent.attempt(SECOND_FACTOR_CHECK, Outcome.REFUSED, account.id(), origin, now)
                    .with(proof.kind())
                    .with("used before"));
            return new SecondStep.AlreadyUsed();
        }
        Optional<TrustToken> trust = proof.trust() ? devices.trust(account, origin) : Optional.empty();
        boolean judged = pending.from().equals(origin.address());
        if (!arrival.usual() && !judged) {
            // As somebody does who has the code from its owner, a moment ago.
            events.fire(arrival.event(Outcome.DONE, account.id(), origin).with(proof.kind()));
        }
        SignedIn person = signedIn(pending, account, proof.kind(), arrival, origin);
        return new SecondStep.Complete(person, proof.match().left(), sessions.begin(person, origin), trust);
    }

    /** Spends a proof that stands for both steps; a place counts for it as for a password and a code. */
    public SecondStep spendForBoth(Account account, Proof proof, Origin origin) {
        var now = clock.instant();
        Arrival arrival = arrivals.of(Optional.of(account.id()), origin);
        if (!arrival.usual()) {
            Outcome outcome = arrival.refused() ? Outcome.REFUSED : Outcome.DONE;
            events.fire(arrival.event(outcome, account.id(), origin).with(proof.kind()));
        }
        if (arrival.refused()) {
            return new SecondStep.Wrong();
        }
        if (!proof.match().spend()) {
            return refusedBoth(account.id(), new Examination(proof.kind(), new Examined.AlreadyUsed()), origin);
        }
        arrivals.remember(account.id(), arrival);
        events.fire(SecurityEvent.own(SIGN_IN, Outcome.DONE, account.id(), origin, now)
                .with(proof.kind())
                .with("without password"));
        SignedIn person =
                SignedIn.withoutPassword(account.id(), account.sessionEpoch(), account.roles(), proof.kind(), now);
        return new SecondStep.Complete(person, proof.match().left(), sessions.begin(person, origin), Optional.empty());
    }

    public SecondStep enrolled(PendingSignIn pending, Account account, FactorKind kind, Origin origin) {
        Arrival arrival = arrivals.of(Optional.of(account.id()), origin);
        SignedIn person = signedIn(pending, account, kind, arrival, origin);
        return new SecondStep.Complete(person, OptionalInt.empty(), sessions.begin(person, origin), Optional.empty());
    }

    private SignedIn signedIn(PendingSignIn pending, Account account, FactorKind kind, Arrival arrival, Origin origin) {
        var now = clock.instant();
        arrivals.remember(account.id(), arrival);
        events.fire(SecurityEvent.own(SIGN_IN, Outcome.DONE, account.id(), origin, now)
                .with(kind));
        return new SignedIn(account.id(), account.sessionEpoch(), account.roles(), pending.passwordAt(), kind, now);
    }

    /** Nobody gave a password: that is told by its action (one answer, whatever is wrong). */
    public SecondStep refusedBoth(@Nullable AccountId account, Examination examination, Origin origin) {
        var now = clock.instant();
        if (account != null) {
            examination.stopSuspected(account, origin, now, events::fire);
        }
        events.fire(SecurityEvent.attempt(SIGN_IN, Outcome.REFUSED, account, origin, now)
                .with(examination.kind())
                .with(account == null ? "unknown" : examination.refusal()));
        return new SecondStep.Wrong();
    }

    public SecondStep refusedCode(AccountId account, Examination examination, Origin origin) {
        var now = clock.instant();
        examination.stopSuspected(account, origin, now, events::fire);
        events.fire(SecurityEvent.attempt(SECOND_FACTOR_CHECK, Outcome.REFUSED, account, origin, now)
                .with(examination.kind())
                .with(examination.refusal()));
        if (examination.found() instanceof Examined.TooSoon tooSoon) {
            return new SecondStep.TooSoon(tooSoon.until());
        }
        return examination.usedBefore() ? new SecondStep.AlreadyUsed() : new SecondStep.Wrong();
    }
}

package org.wardkey.identity.signin;

import static org.wardkey.identity.event.SecurityEvent.Action.PASSWORD_CHECK;
import static org.wardkey.identity.event.SecurityEvent.Action.SECOND_FACTOR_CHECK;
import static org.wardkey.identity.event.SecurityEvent.Action.SIGN_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalInt;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.Examination;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.password.PasswordCheck;
import org.wardkey.identity.password.Passwords;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.Session;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.SignedIn;

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
    private Clock clock;

    public void refused(SecurityEvent event) {
        events.fire(event);
    }

    /** Begins the session of who needs no code; who needs one has none yet. */
    public FirstStep passwordWasRight(PasswordCheck.Right right, Session.Rung rung, Origin origin) {
        right.upgrade().ifPresent(upgrade -> passwords.upgrade(rung.account(), upgrade));
        var action = rung instanceof SignedIn ? SIGN_IN : PASSWORD_CHECK;
        events.fire(SecurityEvent.attempt(action, Outcome.DONE, rung.account(), origin, clock.instant()));
        if (rung instanceof SignedIn person) {
            return new FirstStep.Complete(person, sessions.begin(person, origin));
        }
        var pending = (PendingSignIn) rung;
        return pending.next() == PendingSignIn.Next.ENROLMENT
                ? new FirstStep.MustEnrol(pending, sessions.begin(pending, origin))
                : new FirstStep.Pending(pending);
    }

    /** Spends the proof: of concurrent calls with the same one, one signs in and the others read that it was used. */
    public SecondStep spend(
            PendingSignIn pending, Account account, FactorKind kind, Examined.Match match, Origin origin) {
        var now = clock.instant();
        if (!match.spend()) {
            events.fire(SecurityEvent.attempt(SECOND_FACTOR_CHECK, Outcome.REFUSED, account.id(), origin, now)
                    .with(kind)
                    .with("used before"));
            return new SecondStep.AlreadyUsed();
        }
        return signedIn(pending, account, kind, origin, match.left());
    }

    public SecondStep enrolled(PendingSignIn pending, Account account, FactorKind kind, Origin origin) {
        return signedIn(pending, account, kind, origin, OptionalInt.empty());
    }

    private SecondStep signedIn(
            PendingSignIn pending, Account account, FactorKind kind, Origin origin, OptionalInt left) {
        var now = clock.instant();
        events.fire(SecurityEvent.own(SIGN_IN, Outcome.DONE, account.id(), origin, now)
                .with(kind));
        var person =
                new SignedIn(account.id(), account.sessionEpoch(), account.roles(), pending.passwordAt(), kind, now);
        return new SecondStep.Complete(person, left, sessions.begin(person, origin));
    }

    public SecondStep refusedCode(PendingSignIn pending, Examination examination, Origin origin) {
        events.fire(
                SecurityEvent.attempt(SECOND_FACTOR_CHECK, Outcome.REFUSED, pending.account(), origin, clock.instant())
                        .with(examination.kind())
                        .with(examination.refusal()));
        if (examination.found() instanceof Examined.TooSoon tooSoon) {
            return new SecondStep.TooSoon(tooSoon.until());
        }
        return examination.found() instanceof Examined.AlreadyUsed
                ? new SecondStep.AlreadyUsed()
                : new SecondStep.Wrong();
    }
}

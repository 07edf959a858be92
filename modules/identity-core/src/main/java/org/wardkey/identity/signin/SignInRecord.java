package org.wardkey.identity.signin;

import static org.wardkey.identity.event.SecurityEvent.Action.PASSWORD_CHECK;
import static org.wardkey.identity.event.SecurityEvent.Action.SECOND_FACTOR_CHECK;
import static org.wardkey.identity.event.SecurityEvent.Action.SIGN_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
    private Clock clock;

    public void refused(SecurityEvent event) {
        events.fire(event);
    }

    public void passwordWasRight(Account account, PasswordCheck.Right right, FirstStep step, Origin origin) {
        right.upgrade().ifPresent(stronger -> passwords.store(account.id(), stronger));
        var action = step instanceof FirstStep.Complete ? SIGN_IN : PASSWORD_CHECK;
        events.fire(SecurityEvent.attempt(action, Outcome.DONE, account.id(), origin, clock.instant()));
    }

    /** Spends the proof: of concurrent calls with the same one, one signs in and the others read that it was used. */
    public SecondStep spend(
            PendingSignIn pending, Account account, FactorKind kind, Examined.Match match, Origin origin) {
        var now = clock.instant();
        if (!match.spend()) {
            events.fire(SecurityEvent.attempt(SECOND_FACTOR_CHECK, Outcome.REFUSED, account.id(), origin, now)
                    .with(kind)
                    .with("used before"));
            return new SecondStep.AlreadyUsed(pending);
        }
        return new SecondStep.Complete(signedIn(pending, account, kind, origin, now), match.left());
    }

    public SecondStep enrolled(PendingSignIn pending, Account account, FactorKind kind, Origin origin) {
        return new SecondStep.Complete(signedIn(pending, account, kind, origin, clock.instant()), OptionalInt.empty());
    }

    private SignedIn signedIn(PendingSignIn pending, Account account, FactorKind kind, Origin origin, Instant now) {
        events.fire(SecurityEvent.own(SIGN_IN, Outcome.DONE, account.id(), origin, now)
                .with(kind));
        return new SignedIn(account.id(), account.sessionEpoch(), account.roles(), pending.passwordAt(), kind, now);
    }

    public SecondStep refusedCode(PendingSignIn pending, Examination examination, Origin origin) {
        events.fire(
                SecurityEvent.attempt(SECOND_FACTOR_CHECK, Outcome.REFUSED, pending.account(), origin, clock.instant())
                        .with(examination.kind())
                        .with(examination.refusal()));
        if (examination.found() instanceof Examined.TooSoon tooSoon) {
            return new SecondStep.TooSoon(pending, tooSoon.until());
        }
        if (examination.found() instanceof Examined.AlreadyUsed) {
            return new SecondStep.AlreadyUsed(pending);
        }
        var after = pending.afterWrongCode();
        return after.alive(clock.instant()) ? new SecondStep.Wrong(after) : new SecondStep.Ended();
    }
}

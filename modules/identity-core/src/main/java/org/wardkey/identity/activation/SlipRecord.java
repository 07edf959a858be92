package org.wardkey.identity.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.activation.Registration.Registered;
import org.wardkey.identity.authority.Permit;
import org.wardkey.identity.authority.Reason;
import org.wardkey.identity.authority.Right;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** The transactions of the desk: an account and its first slip, or a slip in the place of another; each with its entry. */
@ApplicationScoped
@Transactional
class SlipRecord {

    @Inject
    private Accounts accounts;

    @Inject
    private ActivationCodes codes;

    @Inject
    private WaitingSlipReading reading;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    public Registered register(NewAccount person, NewActivationCode code, @Nullable AccountId actor, Origin origin) {
        Account account = accounts.add(person);
        codes.store(account.id(), code);
        tell(
                Action.ACCOUNT_REGISTERED,
                account.id(),
                actor,
                origin,
                person.kind().name());
        return new Registered(account.id(), code.code());
    }

    public NewSlip renew(
            AccountId account,
            String mark,
            List<PersonKind> kinds,
            NewActivationCode code,
            AccountId clerk,
            Origin origin) {
        // Held, because the person may be using the slip at this moment.
        accounts.hold(account);
        Optional<WaitingSlip> present = reading.find(kinds, account);
        if (present.isEmpty()) {
            return new NewSlip.NotWaiting();
        }
        if (!present.get().mark().equals(mark)) {
            return new NewSlip.ReplacedMeanwhile();
        }
        codes.store(account, code);
        tell(Action.ACTIVATION_CODE_ISSUED, account, clerk, origin, "activation slip");
        return new NewSlip.Made(code.code());
    }

    public Optional<PasswordSlip> issue(Permit permit, Reason reason, NewActivationCode code) {
        Instant now = clock.instant();
        Account person = accounts.hold(permit.subject(Right.ISSUE_SLIP, now));
        boolean open = person.isActive() || person.state() == AccountState.NOT_ACTIVATED;
        if (open) {
            codes.store(person.id(), code);
        }
        events.fire(
                permit.event(Action.ACTIVATION_CODE_ISSUED, open ? Outcome.DONE : Outcome.REFUSED, now, reason.text()));
        return open
                ? Optional.of(new PasswordSlip(
                        person.name(),
                        accounts.identifiers(person.id()).get(0).masked(),
                        person.language(),
                        code.code()))
                : Optional.empty();
    }

    private void tell(Action action, AccountId subject, @Nullable AccountId actor, Origin origin, String details) {
        events.fire(new SecurityEvent(action, Outcome.DONE, subject, actor, null, origin, clock.instant(), details));
    }
}

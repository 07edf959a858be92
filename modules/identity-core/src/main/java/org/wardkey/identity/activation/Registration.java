package org.wardkey.identity.activation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** Registers people. Nobody starts with a password: each gets a one-time activation code (ASVS V6.3.2, V6.4.1). */
@Stateless
public class Registration {

    @Inject
    private Accounts accounts;

    @Inject
    private ActivationCodes codes;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /**
     * Registers a person and issues their activation code, which is shown once.
     *
     * @param actor who registers them; nobody where the server itself does
     * @throws org.wardkey.identity.account.IdentifierTaken if one of the identifiers belongs to somebody
     */
    public Registered register(NewAccount person, @Nullable AccountId actor, Origin origin) {
        Account account = accounts.add(person);
        ActivationCode code = codes.issue(account.id());
        events.fire(new SecurityEvent(
                Action.ACCOUNT_REGISTERED,
                Outcome.DONE,
                account.id(),
                actor,
                null,
                origin,
                clock.instant(),
                person.kind().name()));
        return new Registered(account.id(), code);
    }

    /** A person who was registered, and the code for their slip. */
    public record Registered(AccountId account, ActivationCode code) {}
}

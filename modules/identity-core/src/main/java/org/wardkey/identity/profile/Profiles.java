package org.wardkey.identity.profile;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** A person's own account, for themselves. */
@Stateless
public class Profiles {

    @Inject
    private Accounts accounts;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    public Profile of(AccountId self) {
        Account account = accounts.find(self).orElseThrow(() -> new IllegalStateException("no such account"));
        return new Profile(
                account.name(),
                account.kind(),
                masked(accounts.identifiers(self)),
                masked(accounts.contacts(self)),
                account.language());
    }

    public void speak(AccountId self, Locale language, Origin origin) {
        accounts.speak(self, Objects.requireNonNull(language));
        events.fire(SecurityEvent.own(Action.LANGUAGE_CHANGED, Outcome.DONE, self, origin, clock.instant())
                .with(language.toLanguageTag()));
    }

    private static List<Profile.Masked> masked(List<LoginIdentifier> identifiers) {
        return identifiers.stream().map(Profile.Masked::of).toList();
    }
}

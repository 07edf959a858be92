package org.wardkey.identity.contact;

import static org.wardkey.identity.event.SecurityEvent.Action.CONTACT_ADDED;
import static org.wardkey.identity.event.SecurityEvent.Action.CONTACT_CODE_SENT;
import static org.wardkey.identity.event.SecurityEvent.Action.CONTACT_REMOVED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.Contact;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** The transactions of changing contacts. Those of one account run one after the other, because each holds the account. */
@ApplicationScoped
@Transactional
class ContactRecord {

    @Inject
    private Accounts accounts;

    @Inject
    private WaitingContacts waiting;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private Clock clock;

    /** Decides whether a code goes out now, and lets its address wait. Answers before when not, if not now. */
    public Optional<Instant> begin(AccountId self, WaitingContact contact, Origin origin) {
        accounts.hold(self);
        Instant now = clock.instant();
        Optional<Instant> notBefore = waiting.notBefore(self, now);
        if (notBefore.isEmpty()) {
            waiting.put(self, contact, now);
        }
        tell(
                CONTACT_CODE_SENT,
                notBefore.isEmpty() ? Outcome.DONE : Outcome.REFUSED,
                self,
                origin,
                contact.address().kind() + (notBefore.isEmpty() ? "" : ": too soon"));
        return notBefore;
    }

    /** Adds the address whose code this is, once. Answers whether it was still waiting. */
    public boolean confirm(AccountId self, WaitingContact contact, Origin origin) {
        accounts.hold(self);
        boolean spent = waiting.spend(self, contact.name());
        if (spent && !accounts.contacts(self).contains(contact.address())) {
            accounts.add(self, contact.address());
            tell(
                    CONTACT_ADDED,
                    Outcome.DONE,
                    self,
                    origin,
                    contact.address().kind().name());
        }
        return spent;
    }

    public void refused(AccountId self, Origin origin, String why) {
        tell(CONTACT_ADDED, Outcome.REFUSED, self, origin, why);
    }

    public void drop(AccountId self) {
        waiting.drop(self);
    }

    public ContactRemoved remove(AccountId self, long id, Origin origin) {
        accounts.hold(self);
        List<Contact> all = accounts.numberedContacts(self);
        Optional<Contact> one =
                all.stream().filter(contact -> contact.id() == id).findFirst();
        if (one.isEmpty()) {
            tell(CONTACT_REMOVED, Outcome.REFUSED, self, origin, "no such contact");
            return ContactRemoved.GONE;
        }
        String kind = one.get().address().kind().name();
        if (all.size() == 1) {
            tell(CONTACT_REMOVED, Outcome.REFUSED, self, origin, kind + ": the last one");
            return ContactRemoved.LAST_ONE;
        }
        // One moment for both: an address that was removed before it happened would not be told of it.
        Instant now = clock.instant();
        accounts.removeContact(self, id, now);
        events.fire(SecurityEvent.own(CONTACT_REMOVED, Outcome.DONE, self, origin, now)
                .with(kind));
        return ContactRemoved.DONE;
    }

    private void tell(Action action, Outcome outcome, AccountId self, Origin origin, String detail) {
        events.fire(SecurityEvent.own(action, outcome, self, origin, clock.instant())
                .with(detail));
    }
}

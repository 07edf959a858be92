package org.wardkey.identity.contact;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.RandomName;
import org.wardkey.identity.account.Account;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.account.Contact;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.throttle.Guess;
import org.wardkey.identity.throttle.Throttle;
import org.wardkey.identity.throttle.Turn;

/**
 * The addresses that a person is written to at. Changing them takes a fresh proof (ASVS V7.5.1), a new one counts when the
 * code that was sent there came back, and of each change the person is told at every address, the previous one too. What
 * they sign in with is another thing and stays.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnContacts {

    /** The most of one person. */
    public static final int MOST = 5;

    private static final String CODE = "contact-code";

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private WaitingContacts waiting;

    @Inject
    private ContactRecord record;

    @Inject
    private ContactMessenger messenger;

    @Inject
    private Throttle throttle;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** All of them, the oldest first. Sensitive. */
    public List<Contact> of(AccountId self) {
        return accounts.numberedContacts(self);
    }

    /** The kinds of addresses to which anything is carried. */
    public boolean reaches(LoginIdentifier.Kind kind) {
        return messenger.reaches(kind);
    }

    /** The address that waits for its code. Sensitive. */
    public Optional<LoginIdentifier> waiting(AccountId self) {
        return waiting.find(self, clock.instant()).map(WaitingContact::address);
    }

    /** Sends a code to an address that is to be added. */
    public ContactBegun begin(AccountId self, String typed, FreshProof proof, Origin origin) {
        Account account = accounts.find(self).orElseThrow();
        if (!proof.covers(self, clock.instant()) || !proof.ofFactor() && factors.any(self)) {
            return new ContactBegun.ProofNeeded();
        }
        Optional<LoginIdentifier> address = TypedIdentifier.read(typed).stream()
                .filter(one -> one instanceof EmailAddress || one instanceof MobileNumber)
                .findFirst();
        if (address.isEmpty()) {
            return new ContactBegun.NotAnAddress();
        }
        if (!messenger.reaches(address.get().kind())) {
            return new ContactBegun.NotReached();
        }
        List<LoginIdentifier> known = accounts.contacts(self);
        if (known.contains(address.get())) {
            return new ContactBegun.Known();
        }
        return known.size() >= MOST ? new ContactBegun.TooMany() : send(account, address.get(), origin);
    }

    /** Sends another code to the address that waits. */
    public ContactBegun again(AccountId self, Origin origin) {
        Account account = accounts.find(self).orElseThrow();
        return waiting(self).map(address -> send(account, address, origin)).orElseGet(ContactBegun.Over::new);
    }

    private ContactBegun send(Account account, LoginIdentifier address, Origin origin) {
        var contact = new WaitingContact(RandomName.draw(random), address, ContactCode.random(random));
        Optional<Instant> notBefore = record.begin(account.id(), contact, origin);
        if (notBefore.isPresent()) {
            return new ContactBegun.TooSoon(notBefore.get());
        }
        if (messenger.send(address, contact.code(), account.language())) {
            return new ContactBegun.Waiting();
        }
        record.drop(account.id());
        return new ContactBegun.NotNow();
    }

    /** Adds the address that waits, if this is the code that was sent there. */
    public ContactConfirmed confirm(AccountId self, String typed, Origin origin) {
        Account account = accounts.find(self).orElseThrow();
        Optional<WaitingContact> found = waiting.find(self, clock.instant());
        if (found.isEmpty()) {
            return new ContactConfirmed.Over();
        }
        try (Turn turn = throttle.turn(Guess.of(account, CODE), origin)) {
            Optional<Instant> until = turn.refusedUntil();
            if (until.isPresent()) {
                record.refused(self, origin, "too soon");
                return new ContactConfirmed.TooSoon(until.get());
            }
            boolean right = ContactCode.read(typed)
                    .filter(code -> code.is(found.get().code()))
                    .isPresent();
            if (!right) {
                turn.failed();
                record.refused(self, origin, "wrong code");
                return new ContactConfirmed.Wrong();
            }
            turn.succeeded();
        }
        return record.confirm(self, found.get(), origin) ? new ContactConfirmed.Done() : new ContactConfirmed.Over();
    }

    /** Lets nothing wait any more. */
    public void drop(AccountId self) {
        record.drop(self);
    }

    /** Takes one away. The last stays: somebody has to be told. */
    public ContactRemoved remove(AccountId self, long id, FreshProof proof, Origin origin) {
        if (!proof.covers(self, clock.instant()) || !proof.ofFactor() && factors.any(self)) {
            return ContactRemoved.PROOF_NEEDED;
        }
        return record.remove(self, id, origin);
    }
}

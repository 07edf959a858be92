package org.wardkey.web.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.Contact;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.contact.ContactBegun;
import org.wardkey.identity.contact.ContactConfirmed;
import org.wardkey.identity.contact.OwnContacts;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.web.stepup.StepUp;

/** The addresses that a person is written to at: type a new one, type the code that comes there, or take one away. */
@Named
@RequestScoped
public class ContactsPage {

    private static final String SELF = "/profile/contacts";
    private static final String ADDRESS = "form:address";
    private static final String CODE = "form:code";
    private static final String AGAIN = "again:go";

    @Inject
    private OwnContacts contacts;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private @Nullable List<Contact> all;
    private @Nullable String address;
    private @Nullable String code;

    public @Nullable String begin() {
        Optional<FreshProof> proof = stepUp.take();
        return proof.isEmpty()
                ? null
                : after(contacts.begin(self(), address == null ? "" : address, proof.get(), visitor.origin()), ADDRESS);
    }

    public @Nullable String again() {
        return after(contacts.again(self(), visitor.origin()), AGAIN);
    }

    private @Nullable String after(ContactBegun begun, String field) {
        if (begun instanceof ContactBegun.Waiting || begun instanceof ContactBegun.Over) {
            return Visitor.to(SELF);
        }
        if (begun instanceof ContactBegun.TooSoon tooSoon) {
            texts.tooSoon(field, tooSoon.until());
        } else if (begun instanceof ContactBegun.TooMany) {
            texts.error(field, "contacts.too-many", OwnContacts.MOST);
        } else {
            texts.error(field, why(begun));
        }
        return null;
    }

    private static String why(ContactBegun begun) {
        if (begun instanceof ContactBegun.Known) {
            return "contacts.known";
        }
        if (begun instanceof ContactBegun.NotReached) {
            return "contacts.not-reached";
        }
        if (begun instanceof ContactBegun.ProofNeeded) {
            return "step-up.code";
        }
        return begun instanceof ContactBegun.NotNow ? "contacts.not-now" : "contacts.none";
    }

    public @Nullable String confirm() {
        // Nothing typed is no guess.
        if (code == null || code.isBlank()) {
            texts.error(CODE, "contacts.missing");
            return null;
        }
        ContactConfirmed confirmed = contacts.confirm(self(), code, visitor.origin());
        if (confirmed instanceof ContactConfirmed.Done) {
            return Visitor.to(SELF) + "&done=added";
        }
        if (confirmed instanceof ContactConfirmed.TooSoon tooSoon) {
            texts.tooSoon(CODE, tooSoon.until());
            return null;
        }
        if (confirmed instanceof ContactConfirmed.Wrong) {
            texts.error(CODE, "contacts.wrong");
            return null;
        }
        return Visitor.to(SELF) + "&done=over";
    }

    /** Leaves the new address; the others are as they were. */
    public String drop() {
        contacts.drop(self());
        return Visitor.to(SELF);
    }

    /** The addresses, the oldest first. */
    public List<Contact> getAll() {
        List<Contact> known = all;
        if (known == null) {
            known = contacts.of(self());
            all = known;
        }
        return known;
    }

    /** Whether one can be taken away: the last stays. */
    public boolean isRemovable() {
        return getAll().size() > 1;
    }

    /** Whether anything is carried to e-mail addresses or mobile numbers. */
    public boolean isOpen() {
        return isMailed() || isRung();
    }

    public boolean isMailed() {
        return contacts.reaches(LoginIdentifier.Kind.EMAIL);
    }

    public boolean isRung() {
        return contacts.reaches(LoginIdentifier.Kind.MOBILE);
    }

    /** The address that waits for its code. */
    public @Nullable String getWaiting() {
        return contacts.waiting(self()).map(LoginIdentifier::normal).orElse(null);
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    private AccountId self() {
        return visitor.person().account();
    }
}

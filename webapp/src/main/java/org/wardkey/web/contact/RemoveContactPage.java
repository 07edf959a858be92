package org.wardkey.web.contact;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.account.Contact;
import org.wardkey.identity.contact.ContactRemoved;
import org.wardkey.identity.contact.OwnContacts;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.stepup.StepUp;

/** One address that a person is to be written to at no more. */
@Named
@RequestScoped
public class RemoveContactPage {

    private static final String ALL = "/profile/contacts";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    private OwnContacts contacts;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    /** Which, in the address that led here, and then in the form. */
    @Inject
    @ManagedProperty("#{param.of}")
    private @Nullable String of;

    private List<Contact> all = List.of();
    private @Nullable Contact contact;

    @PostConstruct
    void look() {
        all = contacts.of(self());
        contact = Optional.ofNullable(of)
                .filter(number -> NUMBER.matcher(number).matches())
                .stream()
                .map(Long::parseLong)
                .flatMap(id -> all.stream().filter(one -> one.id() == id))
                .findFirst()
                .orElse(null);
    }

    public @Nullable String remove() {
        Contact one = contact;
        if (one == null || isLast()) {
            return Visitor.to(ALL);
        }
        Optional<FreshProof> proof = stepUp.take();
        if (proof.isEmpty()) {
            return null;
        }
        ContactRemoved removed = contacts.remove(self(), one.id(), proof.get(), visitor.origin());
        return Visitor.to(ALL) + (removed == ContactRemoved.DONE ? "&done=removed" : "");
    }

    /** The address, in whole, as two may look alike; none where the person has no such one. */
    public @Nullable String getContact() {
        return contact == null ? null : contact.address().normal();
    }

    public @Nullable String getId() {
        return contact == null ? null : Long.toString(contact.id());
    }

    /** Whether it is the last. */
    public boolean isLast() {
        return all.size() == 1;
    }

    private AccountId self() {
        return visitor.person().account();
    }
}

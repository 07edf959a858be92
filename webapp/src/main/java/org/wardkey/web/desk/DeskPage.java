package org.wardkey.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.IdentifierTaken;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.account.TypedIdentifier;
import org.wardkey.identity.activation.Registration;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Language;
import org.wardkey.web.language.Languages;
import org.wardkey.web.language.Texts;
import org.wardkey.web.stepup.StepUp;

/** Registers a person and shows the slip with their activation code, once. */
@Named
@RequestScoped
public class DeskPage {

    @Inject
    private Registration registration;

    @Inject
    private PersonForm form;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    @Inject
    private Language pageLanguage;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    private @Nullable Slip slip;

    public void register() {
        Optional<NewAccount> person = read();
        if (person.isEmpty()) {
            return;
        }
        Optional<FreshProof> proof = Registration.asksForProof(person.get().kind()) ? stepUp.take() : Optional.empty();
        if (Registration.asksForProof(person.get().kind()) && proof.isEmpty()) {
            return;
        }
        try {
            var registered =
                    registration.register(person.get(), visitor.person().account(), proof, visitor.origin());
            slip = Slip.of(
                    person.get().name(),
                    person.get().identifiers().get(0).masked(),
                    registered.code(),
                    person.get().language());
        } catch (IdentifierTaken taken) {
            texts.error("form:identifier", "desk.taken");
        }
    }

    /** The person as typed, or nothing where a field was wrong: each fault is shown beside its field. */
    private Optional<NewAccount> read() {
        boolean named = NewAccount.isName(form.getName());
        if (!named) {
            texts.error("form:name", "desk.no-name");
        }
        Predicate<LoginIdentifier> signsIn = identifier -> NewAccount.allowed(form.getKind(), identifier);
        var identifiers = new ArrayList<LoginIdentifier>();
        var contacts = new ArrayList<LoginIdentifier>();
        boolean complete = named
                & read("identifier", form.getIdentifier(), true, signsIn, identifiers)
                & read("secondIdentifier", form.getSecondIdentifier(), false, signsIn, identifiers)
                & read("email", form.getEmail(), false, EmailAddress.class::isInstance, contacts)
                & read("mobile", form.getMobile(), false, MobileNumber.class::isInstance, contacts);
        if (!complete) {
            return Optional.empty();
        }
        identifiers.stream()
                .filter(i -> i instanceof EmailAddress || i instanceof MobileNumber)
                .filter(i -> !contacts.contains(i))
                .forEach(contacts::add);
        return Optional.of(new NewAccount(
                form.getKind(),
                form.getName(),
                languages.find(form.getLanguage()).orElseGet(pageLanguage::getLocale),
                roles(),
                identifiers,
                contacts));
    }

    private boolean read(
            String field,
            String typed,
            boolean required,
            Predicate<LoginIdentifier> wanted,
            List<LoginIdentifier> into) {
        if (typed.isEmpty() && !required) {
            return true;
        }
        Optional<LoginIdentifier> found =
                TypedIdentifier.read(typed).stream().filter(wanted).findFirst();
        found.ifPresentOrElse(into::add, () -> texts.error("form:" + field, "desk.not-right." + field));
        return found.isPresent();
    }

    private Set<Role> roles() {
        return form.getKind() == PersonKind.STAFF && form.getRole() != null ? Set.of(form.getRole()) : Set.of();
    }

    /** What is printed for the person to take home; nothing before somebody was registered. */
    public @Nullable Slip getSlip() {
        return slip;
    }

    /** The kinds of people that this clerk may register. */
    public List<PersonKind> getKinds() {
        return Arrays.stream(PersonKind.values())
                .filter(kind -> Registration.mayRegister(visitor.person().roles(), kind))
                .toList();
    }

    /** Roles that staff can be given beside their own. */
    public List<Role> getStaffRoles() {
        return Arrays.stream(Role.values()).filter(Role::administrative).toList();
    }
}

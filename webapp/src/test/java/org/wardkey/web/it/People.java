package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AadhaarNumber;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.HospitalNumber;
import org.wardkey.identity.account.LoginIdentifier;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.account.NewAccount;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.identity.activation.Registration;
import org.wardkey.identity.activation.Registration.Registered;

/** The hospital's people, each new: registered and activated by the portal's own services. */
@ApplicationScoped
public class People {

    static final Origin DESK = new Origin("10.1.2.3", "registration desk");
    static final String PASSWORD = "a calm morning on ward seven";

    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Person> withAadhaar = new ConcurrentHashMap<>();

    @Inject
    private Registration registration;

    @Inject
    private Activation activation;

    @Inject
    private Enrolments enrolments;

    public Person doctor() {
        return active(PersonKind.DOCTOR, Set.of(), email());
    }

    public Person administrator() {
        return active(PersonKind.STAFF, Set.of(Role.ADMINISTRATOR), email());
    }

    public Person clerk() {
        return active(PersonKind.STAFF, Set.of(Role.REGISTRATION_DESK), email());
    }

    public Person helper() {
        return active(PersonKind.STAFF, Set.of(Role.HELPDESK), email());
    }

    /** Somebody of the staff with a task. */
    public Person staff(Role role) {
        return active(PersonKind.STAFF, Set.of(role), email());
    }

    public Person caretaker() {
        return active(PersonKind.CARETAKER, Set.of(), new MobileNumber("+9198" + digits(8)));
    }

    public Person patient() {
        return active(PersonKind.PATIENT, Set.of(), new HospitalNumber("WK" + digits(6)));
    }

    /** A patient with one of the published sandbox numbers: the same person each time, as there are five such numbers. */
    public Person patientWithAadhaar(String number) {
        return withAadhaar.computeIfAbsent(number, one -> active(PersonKind.PATIENT, Set.of(), new AadhaarNumber(one)));
    }

    /** Somebody with a slip in their hand and no password. */
    public Waiting waitingDoctor() {
        return waiting(PersonKind.DOCTOR, Set.of(), email());
    }

    /** Somebody of the staff with a slip in their hand and no password. */
    public Waiting waitingStaff() {
        return waiting(PersonKind.STAFF, Set.of(), email());
    }

    /** Registers a patient who signs in with this. */
    public Waiting register(HospitalNumber number) {
        return waiting(PersonKind.PATIENT, Set.of(), number);
    }

    private Person active(PersonKind kind, Set<Role> roles, LoginIdentifier identifier) {
        Waiting waiting = waiting(kind, roles, identifier);
        var outcome = activation.activate(identifier.normal(), waiting.code(), Secret.of(PASSWORD), DESK);
        if (!(outcome instanceof ActivationOutcome.Activated)) {
            throw new IllegalStateException("not activated: " + outcome);
        }
        return new Person(enrolments, waiting.account().account(), identifier.normal(), null, List.of());
    }

    private Waiting waiting(PersonKind kind, Set<Role> roles, LoginIdentifier identifier) {
        List<LoginIdentifier> contacts = identifier instanceof EmailAddress || identifier instanceof MobileNumber
                ? List.of(identifier)
                : List.of();
        var person = new NewAccount(
                kind, "Asha Test " + count.incrementAndGet(), Locale.ENGLISH, roles, List.of(identifier), contacts);
        return new Waiting(identifier.normal(), registration.register(person));
    }

    private EmailAddress email() {
        return new EmailAddress("person-" + digits(6) + "@ward.example");
    }

    private String digits(int length) {
        return String.format(Locale.ROOT, "%0" + length + "d", count.incrementAndGet());
    }

    /** A person who is registered and not activated. */
    public record Waiting(String identifier, Registered account) {

        String code() {
            return account.code().grouped();
        }
    }
}

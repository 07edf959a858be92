package org.wardkey.web.browser.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.mail.MailServer;
import org.wardkey.web.phone.Phone;

/** Makes people the way the hospital does, through the portal's own pages, where that is not what a test looks at. */
public final class Hospital {

    /** The password of everybody whom this makes. */
    public static final String PASSWORD = "a calm morning on ward seven";

    /** After that, whoever guessed wrong is looked at again. */
    public static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Duration NEXT_CODE = Duration.ofSeconds(30);

    private final Portal portal;
    private final Supplier<Person> head;
    private @Nullable Client administrator;

    /** The one of the demonstration. */
    public Hospital(Portal portal) {
        this.portal = portal;
        head = this::faridaKhan;
    }

    /** One in production, with its administrator. */
    public Hospital(Portal portal, Person administrator) {
        this.portal = portal;
        head = () -> administrator;
    }

    public Person patient() {
        return activated(register(PersonKind.PATIENT, "WK" + number(), null));
    }

    public Person doctor() {
        return activated(register(PersonKind.DOCTOR, newAddress(), null));
    }

    public Person caretaker() {
        return activated(register(PersonKind.CARETAKER, "+9198" + number(), null));
    }

    /** Somebody whose task at the hospital needs a second factor. */
    public Person deskClerk() {
        return activated(register(PersonKind.STAFF, newAddress(), Role.REGISTRATION_DESK));
    }

    /** Somebody of the help desk. */
    public Person helper() {
        return staff(Role.HELPDESK);
    }

    /** Somebody of the staff with a task. */
    public Person staff(Role role) {
        return activated(register(PersonKind.STAFF, newAddress(), role));
    }

    /** Whoever may do everything, with an authenticator app. */
    public Person head() {
        return head.get();
    }

    /** A doctor who was registered and has a slip. */
    public Slip slipOfADoctor() {
        return register(PersonKind.DOCTOR, newAddress(), null);
    }

    /** A patient who was registered and has a slip. */
    public Slip slipOfAPatient() {
        return register(PersonKind.PATIENT, "WK" + number(), null);
    }

    /** The same person with an authenticator app and ten backup codes. */
    public Person withAnApp(Person person) {
        var client = new Client(portal);
        client.follow(client.signIn(person.identifier(), person.password()));
        Reply scan = client.follow(client.send(client.form("/enrol", "form")));
        var phone = Phone.withKey(scan.page().select("#key").text());
        Reply codes = client.follow(client.send(scan.form("form").with("form:code", phone.code(portal.now()))));
        List<String> sheet = codes.page().select("#codes code").eachText();
        client.follow(client.send(codes.form("form").with("form:saved", "on")));
        // The code of the set-up is spent.
        portal.forward(NEXT_CODE);
        return new Person(person.name(), person.identifier(), person.password(), Optional.of(phone), sheet);
    }

    /** A client that has signed in as a person, with a code where the person has an app. */
    public Client signedIn(Person person) {
        var client = new Client(portal);
        Reply next = client.signIn(person.identifier(), person.password());
        if (person.app().isPresent()) {
            next = client.giveCode(nextCode(person.phone()));
        }
        if (!next.location().startsWith("/profile")) {
            throw new AssertionError("not signed in: " + next.heading() + next.mistakes());
        }
        return client;
    }

    /** The same for a person whose password or codes were guessed at. */
    public Client signedInAfterAWait(Person person) {
        portal.forward(LONGEST_WAIT);
        return signedIn(person);
    }

    /** A doctor who said by the link in a letter that something at their account was not them. */
    public Person concerned(MailServer mail) {
        Person person = doctor();
        var client = new Client(portal);
        String link = mail.awaitTo(person.identifier(), "your account is open").link();
        client.send(client.form(link, "form"));
        return person;
    }

    /** An e-mail address that nobody signs in with. */
    public String newAddress() {
        return "person-" + number() + "@ward.example";
    }

    /** Signs in as a person with a backup code, which is spent by that. */
    public void spend(Person person, String backupCode) {
        var client = new Client(portal);
        client.signIn(person.identifier(), person.password());
        client.follow(client.giveCode(backupCode));
    }

    /** A code that was not used yet: lets time pass until the app shows the next one. */
    public String nextCode(Phone phone) {
        portal.forward(NEXT_CODE);
        return phone.code(portal.now());
    }

    /** Lets time pass. */
    public void later(Duration time) {
        portal.forward(time);
    }

    private Slip register(PersonKind kind, String identifier, @Nullable Role role) {
        String name = "Test " + number();
        var form = atTheDesk()
                .form("form")
                .with("form:kind", kind.name())
                .with("form:name", name)
                .with("form:identifier", identifier)
                .with("form:role", role == null ? "" : role.name());
        Reply slip = administrator().send(form);
        if (slip.page().select("[id=form:code]").size() == 1) {
            // Staff, long after the sign-in.
            slip = administrator()
                    .send(slip.form("form")
                            .with("form:code", nextCode(head.get().phone())));
        }
        String code = slip.page().select(".slip-code").text();
        if (code.isEmpty()) {
            throw new AssertionError("not registered: " + slip.heading() + slip.mistakes());
        }
        return new Slip(name, identifier, code);
    }

    private Person activated(Slip slip) {
        var client = new Client(portal);
        Reply done = client.send(client.form("/activate", "form")
                .with("form:identifier", slip.identifier())
                .with("form:code", slip.code())
                .with("form:password", PASSWORD));
        client.follow(done);
        return new Person(slip.name(), slip.identifier(), PASSWORD, Optional.empty(), List.of());
    }

    /** Signs the administrator in, again where the session is over. */
    private Reply atTheDesk() {
        Reply desk = administrator().get("/desk");
        if (desk.status() == 200) {
            return desk;
        }
        administrator = signedIn(head.get());
        return administrator.get("/desk");
    }

    /** The administrator of the demonstration. */
    private Person faridaKhan() {
        var card = new Client(portal).get("/demonstration").page().select("section:has(h2:contains(Farida Khan))");
        return new Person(
                "Farida Khan",
                "admin@hospital.example",
                card.select("dd").get(1).text(),
                Optional.of(Phone.withKey(card.select("code").text())),
                List.of());
    }

    private Client administrator() {
        if (administrator == null) {
            administrator = new Client(portal);
        }
        return administrator;
    }

    private static String number() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
    }
}

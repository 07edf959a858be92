package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.account.Contact;
import org.wardkey.identity.contact.ContactBegun;
import org.wardkey.identity.contact.ContactConfirmed;
import org.wardkey.identity.contact.ContactRemoved;
import org.wardkey.identity.contact.OldContacts;
import org.wardkey.identity.contact.OwnContacts;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.oversight.notice.Post;
import org.wardkey.web.mail.Mail;
import org.wardkey.web.mail.MailServer;

@ContainerTest
@DisplayName("Where a person is written to")
class ContactsIT {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final String ADDED = "we write to a new address";
    private static final String REMOVED = "we write to an address no more";

    @Inject
    private People people;

    @Inject
    private SmsPeople proven;

    @Inject
    private OwnContacts contacts;

    @Inject
    private OldContacts old;

    @Inject
    private SwitchedCourier courier;

    @Inject
    private Post post;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private InTransaction transaction;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Trail trail;

    @Inject
    private Dump dump;

    @Inject
    private Sql sql;

    @Inject
    private MovableClock clock;

    private MailServer mail;
    private Person doctor;
    private String other;

    @BeforeEach
    void turnOn() {
        mail = MailServer.start();
        courier.turnOn(mail.port());
        doctor = people.doctor().withAuthenticator();
        other = "other-" + doctor.identifier();
        post.goRound();
    }

    @AfterEach
    void turnOff() {
        clock.letReadingsTake(Duration.ZERO);
        courier.turnOff();
        mail.close();
    }

    @Test
    @DisplayName("NIST N18, ASVS V7.5.1: is a new address once its code came back, of which every address is told")
    void added() throws Exception {
        var entries = trail.during(() -> {
            assertThat(begin(other)).isEqualTo(new ContactBegun.Waiting());
            assertThat(contacts.of(doctor.account())).hasSize(1);
            return confirm(code(other));
        });
        post.goRound();

        assertThat(entries).extracting(Trail.Entry::action).containsExactly("CONTACT_CODE_SENT", "CONTACT_ADDED");
        assertThat(contacts.of(doctor.account()))
                .extracting(contact -> contact.address().normal())
                .containsExactly(doctor.identifier(), other);
        assertThat(subjects(doctor.identifier())).endsWith(ADDED);
        assertThat(subjects(other)).containsExactly("a code for this address", ADDED);
    }

    @Test
    @DisplayName("Keycloak 50453: of a removed address is told there, too, and it is told nothing after that")
    void removed() {
        add(other);
        post.goRound();
        clock.letReadingsTake(Duration.ofMillis(1));

        assertThat(contacts.remove(doctor.account(), contact(0).id(), proof(), People.DESK))
                .isEqualTo(ContactRemoved.DONE);
        post.goRound();
        clock.forward(Duration.ofMinutes(1));
        fire(Action.PASSWORD_CHANGED);
        post.goRound();

        assertThat(subjects(doctor.identifier())).endsWith(ADDED, REMOVED);
        assertThat(subjects(other)).endsWith(ADDED, REMOVED, "your password was changed");
    }

    @Test
    @DisplayName("N18: of what was done before it was changed is told at the previous address still")
    void doneBefore() {
        add(other);
        post.goRound();
        clock.forward(Duration.ofMinutes(1));
        fire(Action.PASSWORD_CHANGED);
        clock.forward(Duration.ofSeconds(1));

        contacts.remove(doctor.account(), contact(0).id(), proof(), People.DESK);
        post.goRound();

        assertThat(subjects(doctor.identifier())).endsWith("your password was changed", REMOVED);
    }

    @Test
    @DisplayName("is no address whose code was wrong, late or used; wrong ones are counted, apart from all else")
    void notConfirmed() {
        begin(other);
        String code = code(other);
        assertThat(contacts.confirm(people.doctor().account(), code, People.DESK))
                .isEqualTo(new ContactConfirmed.Over());
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(confirm(code.equals("000000") ? "111111" : "000000")).isEqualTo(new ContactConfirmed.Wrong());
        }
        assertThat(confirm(code)).isInstanceOf(ContactConfirmed.TooSoon.class);
        clock.forward(Duration.ofMinutes(10));
        assertThat(confirm(code)).isEqualTo(new ContactConfirmed.Over());

        clock.forward(Duration.ofHours(1));
        add(other);
        assertThat(confirm(code(other))).isEqualTo(new ContactConfirmed.Over());
        assertThat(contacts.of(doctor.account())).hasSize(2);
    }

    @Test
    @DisplayName("ASVS V6.5.1: is added once, of sixteen who give its code at the same moment")
    void once() throws Exception {
        begin(other);
        String code = code(other);

        List<ContactConfirmed> answers = atOnce.call(() -> confirm(code));

        assertThat(answers).filteredOn(ContactConfirmed.Done.class::isInstance).hasSize(1);
        assertThat(contacts.of(doctor.account())).hasSize(2);
    }

    @Test
    @DisplayName("ASVS V6.6.3: gets a code after waits that grow, ten a day, whichever address it is")
    void waits() throws Exception {
        assertThat(atOnce.call(() -> begin(other)))
                .filteredOn(ContactBegun.Waiting.class::isInstance)
                .hasSize(1);
        assertThat(contacts.again(doctor.account(), People.DESK)).isInstanceOf(ContactBegun.TooSoon.class);
        int sent = 1;
        for (int hours = 0; hours < 23; hours++) {
            clock.forward(Duration.ofHours(1));
            sent += begin("some-" + hours + other) instanceof ContactBegun.Waiting ? 1 : 0;
        }
        assertThat(sent).isBetween(8, 10);
        clock.forward(Duration.ofHours(2));

        assertThat(begin(other)).isEqualTo(new ContactBegun.Waiting());
    }

    @Test
    @DisplayName("Invariant 10, ASVS V7.5.1: changes by nobody's wish without a fresh proof of their own")
    void withoutProof() {
        FreshProof anothers =
                proven.proof(proven.session(people.doctor().withAuthenticator().account()));
        FreshProof own = proof();
        long first = contact(0).id();

        assertThat(contacts.begin(doctor.account(), other, anothers, People.DESK))
                .isEqualTo(new ContactBegun.ProofNeeded());
        assertThat(contacts.remove(doctor.account(), first, anothers, People.DESK))
                .isEqualTo(ContactRemoved.PROOF_NEEDED);
        clock.forward(FreshProof.LIFETIME);
        assertThat(contacts.begin(doctor.account(), other, own, People.DESK)).isEqualTo(new ContactBegun.ProofNeeded());
        assertThat(mail.to(other)).isEmpty();
    }

    @Test
    @DisplayName("stays somewhere: the last address is not removed, and nobody else's")
    void last() throws Exception {
        Person stranger = people.doctor();
        Contact strangers = contacts.of(stranger.account()).get(0);

        assertThat(contacts.remove(doctor.account(), contact(0).id(), proof(), People.DESK))
                .isEqualTo(ContactRemoved.LAST_ONE);
        add(other);
        assertThat(contacts.remove(doctor.account(), strangers.id(), proof(), People.DESK))
                .isEqualTo(ContactRemoved.GONE);
        List<Contact> both = contacts.of(doctor.account());
        FreshProof own = proof();
        List<ContactRemoved> answers = atOnce.call(List.of(
                () -> contacts.remove(doctor.account(), both.get(0).id(), own, People.DESK),
                () -> contacts.remove(doctor.account(), both.get(1).id(), own, People.DESK)));

        assertThat(answers).containsExactlyInAnyOrder(ContactRemoved.DONE, ContactRemoved.LAST_ONE);
        assertThat(contacts.of(doctor.account())).hasSize(1);
        assertThat(contacts.of(stranger.account())).containsExactly(strangers);
    }

    @Test
    @DisplayName("is what can be written to, and not there already, five at most")
    void whichOnes() {
        assertThat(begin("somebody")).isEqualTo(new ContactBegun.NotAnAddress());
        assertThat(begin("9999 4105 7058")).isEqualTo(new ContactBegun.NotAnAddress());
        assertThat(begin("+91 98123 45678")).isEqualTo(new ContactBegun.NotReached());
        assertThat(begin(doctor.identifier().toUpperCase(Locale.ROOT))).isEqualTo(new ContactBegun.Known());
        for (int more = 1; more < OwnContacts.MOST; more++) {
            clock.forward(Duration.ofHours(1));
            add("some-" + more + other);
        }
        assertThat(begin(other)).isEqualTo(new ContactBegun.TooMany());
    }

    @Test
    @DisplayName("Invariant 14: is not changed while the mail server is away, which is said")
    void away() {
        mail.stop();

        assertThat(begin(other)).isEqualTo(new ContactBegun.NotNow());

        assertThat(contacts.waiting(doctor.account())).isEmpty();
        mail.startAgain();
    }

    @Test
    @DisplayName("Invariant 3: is sealed, while it waits too, and forgotten a week after it was removed")
    void sealed() throws Exception {
        begin(other);
        String code = code(other);
        assertThat(Leaks.ofText(dump.cells(), other)).isEmpty();
        assertThat(Leaks.ofText(dump.cells(), code)).isEmpty();
        confirm(code);
        contacts.remove(doctor.account(), contact(0).id(), proof(), People.DESK);

        clock.forward(Duration.ofDays(7));
        old.drop();
        assertThat(rows()).isEqualTo(2);
        clock.forward(Duration.ofSeconds(1));
        old.drop();

        assertThat(rows()).isEqualTo(1);
        assertThat(sql.one(Long.class, "select count(*) from contact_waiting where account_id = ?", id()))
                .isZero();
    }

    private void add(String address) {
        if (!(begin(address) instanceof ContactBegun.Waiting)
                || !(confirm(code(address)) instanceof ContactConfirmed.Done)) {
            throw new IllegalStateException("not added");
        }
    }

    private ContactBegun begin(String address) {
        return contacts.begin(doctor.account(), address, proof(), People.DESK);
    }

    private ContactConfirmed confirm(String code) {
        return contacts.confirm(doctor.account(), code, People.DESK);
    }

    private FreshProof proof() {
        return proven.proof(proven.session(doctor.account()));
    }

    private Contact contact(int number) {
        return contacts.of(doctor.account()).get(number);
    }

    /** The code in the last letter to an address that brought one. */
    private String code(String address) {
        return mail.to(address).stream()
                .filter(letter -> letter.subject().endsWith("a code for this address"))
                .map(Mail::text)
                .flatMap(text -> CODE.matcher(text).results().map(MatchResult::group))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private List<String> subjects(String address) {
        return mail.to(address).stream()
                .map(Mail::subject)
                .map(subject -> subject.replaceFirst("^[^:]*: ", ""))
                .toList();
    }

    private void fire(Action action) {
        var event = SecurityEvent.own(action, Outcome.DONE, doctor.account(), SignIns.WARD, clock.instant());
        transaction.run(() -> events.fire(event));
    }

    private long rows() throws Exception {
        return sql.one(Long.class, "select count(*) from contact where account_id = ?", id());
    }

    private long id() {
        return doctor.account().value();
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Origin;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.oversight.notice.OldNotices;
import org.wardkey.oversight.notice.Post;
import org.wardkey.oversight.notice.Postman;
import org.wardkey.web.mail.Mail;
import org.wardkey.web.mail.MailServer;

@ContainerTest
@DisplayName("A notice")
class NoticesIT {

    private static final String STATE =
            "select state from letter l join notice n on n.id = l.notice_id" + " where n.account_id = ? and n.kind = ?";

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<SecurityEvent> events;

    @Inject
    private InTransaction transaction;

    @Inject
    private SwitchedCourier courier;

    @Inject
    private Post post;

    @Inject
    private Postman postman;

    @Inject
    private OldNotices old;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Dump dump;

    @Inject
    private Sql sql;

    @Inject
    private MovableClock clock;

    private MailServer mail;

    @BeforeEach
    void turnOn() {
        mail = MailServer.start();
        courier.turnOn(mail.port());
    }

    @AfterEach
    void turnOff() {
        courier.turnOff();
        mail.close();
    }

    @Test
    @DisplayName("N18, N22, ASVS V6.3.7: arrives after each change of a credential")
    void changes() {
        Person doctor = people.doctor().withAuthenticator();

        post.goRound();

        assertThat(subjects(doctor))
                .containsExactly(
                        "your account is open", "a new way to sign in to your account", "new backup codes were made");
    }

    @Test
    @DisplayName("ASVS V6.3.5: tells of a sign-in from a new browser, and of none from a known one")
    void newBrowser() {
        Person doctor = told(people.doctor().withAuthenticator());
        var known = new Origin("10.7.7.7", "ward workstation", Map.of(doctor.account(), "abcdefabcdefabcdef"));

        signIns.now(doctor);
        clock.forward(Enrolments.STEP);
        signIns.code(signIns.pending(doctor), doctor.code(clock.instant()), known);
        signIns.code(signIns.pending(doctor), doctor.backupCode(0), known);
        post.goRound();

        assertThat(subjects(doctor))
                .endsWith("a sign-in from a new browser", "a backup code was used")
                .hasSize(5);
    }

    @Test
    @DisplayName("ASVS V6.3.5: of right passwords with wrong codes is one an hour, however many there are")
    void wrongCodes() throws Exception {
        Person doctor = told(people.doctor().withAuthenticator());
        untilTheHourBegins();

        atOnce.call(() -> signIns.with(doctor, "000000"));
        post.goRound();
        assertThat(subjects(doctor)).containsOnlyOnce("right password, wrong code");
        clock.forward(Duration.ofHours(1));
        signIns.with(doctor, "000000");
        post.goRound();

        assertThat(subjects(doctor))
                .filteredOn("right password, wrong code"::equals)
                .hasSize(2);
    }

    @Test
    @DisplayName("Invariant 8: tells nothing that was undone, and is not even written")
    void rolledBack() throws Exception {
        Person doctor = told(people.doctor());
        long before = count(doctor);
        var changed = SecurityEvent.own(
                Action.PASSWORD_CHANGED, Outcome.DONE, doctor.account(), SignIns.WARD, clock.instant());

        assertThatThrownBy(() -> transaction.run(() -> {
                    events.fire(changed);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);
        post.goRound();

        assertThat(count(doctor)).isEqualTo(before);
        assertThat(subjects(doctor)).doesNotContain("your password was changed");
        transaction.run(() -> events.fire(changed));
        assertThat(count(doctor)).isEqualTo(before + 1);
        post.goRound();
        assertThat(subjects(doctor)).endsWith("your password was changed");
    }

    @Test
    @DisplayName("is not written where there is no mail server, and costs nothing there")
    void off() throws Exception {
        courier.turnOff();
        Person doctor = people.doctor().withAuthenticator();

        var sent = Statements.of(() -> signIns.now(doctor));
        var round = Statements.of(() -> {
            post.goRound();
            return true;
        });

        assertThat(sent).noneMatch(statement -> statement.contains("notice"));
        assertThat(round).isEmpty();
        assertThat(count(doctor)).isZero();
    }

    @Test
    @DisplayName("costs a sign-in one round trip, and one from a known browser none")
    void roundTrips() throws Exception {
        Person doctor = told(people.doctor().withAuthenticator());
        var known = new Origin("10.7.7.7", "ward workstation", Map.of(doctor.account(), "abcdefabcdefabcdef"));
        var one = signIns.pending(doctor);
        String code = doctor.code(clock.instant());
        var unknownBrowser = Statements.of(() -> signIns.code(one, code));
        clock.forward(Enrolments.STEP);
        var other = signIns.pending(doctor);
        String next = doctor.code(clock.instant());

        var knownBrowser = Statements.of(() -> signIns.code(other, next, known));

        assertThat(unknownBrowser)
                .filteredOn(statement -> statement.contains("notice"))
                .hasSize(1);
        assertThat(knownBrowser).noneMatch(statement -> statement.contains("notice"));
    }

    @Test
    @DisplayName("Invariant 14: waits while the mail server is away, keeps nobody from signing in, and arrives once")
    void away() throws Exception {
        Person doctor = told(people.doctor());
        mail.stop();

        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Complete.class);
        post.goRound();
        post.goRound();
        assertThat(state(doctor, "NEW_BROWSER")).isEqualTo("WAITING");
        assertThat(tries(doctor, "NEW_BROWSER")).isEqualTo(1);
        assertThat(post.trouble()).isPresent();
        mail.startAgain();
        post.goRound();
        assertThat(state(doctor, "NEW_BROWSER")).isEqualTo("WAITING");
        clock.forward(Duration.ofMinutes(1));
        post.goRound();
        post.goRound();

        assertThat(subjects(doctor)).containsOnlyOnce("a sign-in from a new browser");
        assertThat(state(doctor, "NEW_BROWSER")).isEqualTo("SENT");
        assertThat(post.trouble()).isEmpty();
    }

    @Test
    @DisplayName("is given up after three days, stays visible, and is wiped")
    void givenUp() throws Exception {
        Person doctor = told(people.doctor());
        mail.stop();
        signIns.password(doctor);

        for (int tries = 1; tries < 25; tries++) {
            post.goRound();
            assertThat(whether(doctor, "sealed is not null")).isTrue();
            clock.forward(Duration.ofHours(4));
        }
        post.goRound();

        assertThat(state(doctor, "NEW_BROWSER")).isEqualTo("GIVEN_UP");
        assertThat(tries(doctor, "NEW_BROWSER")).isEqualTo(25);
        assertThat(whether(doctor, "sealed is null")).isTrue();
        mail.startAgain();
        post.goRound();
        assertThat(subjects(doctor)).doesNotContain("a sign-in from a new browser");
    }

    @Test
    @DisplayName("is tried no more where its address is refused for good, and goes on where it is refused for now")
    void refused() throws Exception {
        Person gone = told(people.doctor());
        Person full = told(people.doctor());

        mail.refuseWith(550);
        signIns.password(gone);
        post.goRound();
        mail.refuseWith(452);
        signIns.password(full);
        post.goRound();

        assertThat(state(gone, "NEW_BROWSER")).isEqualTo("REFUSED");
        assertThat(whether(gone, "sealed is null")).isTrue();
        assertThat(state(full, "NEW_BROWSER")).isEqualTo("WAITING");
        mail.refuseWith(0);
        clock.forward(Duration.ofMinutes(1));
        post.goRound();
        assertThat(subjects(full)).endsWith("a sign-in from a new browser");
    }

    @Test
    @DisplayName("arrives once, however many go round at the same moment, on whatever node")
    void atOnce() throws Exception {
        List<Person> doctors = List.of(told(people.doctor()), told(people.doctor()), told(people.doctor()));
        doctors.forEach(signIns::password);

        atOnce.call(() -> postman.goRound());
        post.goRound();

        assertThat(doctors)
                .allSatisfy(doctor -> assertThat(subjects(doctor))
                        .containsExactly("your account is open", "a sign-in from a new browser"));
    }

    @Test
    @DisplayName("is carried by nobody else while one has it in hand, and again by another where that one died")
    void claimed() throws Exception {
        Person doctor = told(people.doctor());
        mail.refuseWith(451);
        signIns.password(doctor);
        post.goRound();
        mail.refuseWith(0);

        post.goRound();
        assertThat(subjects(doctor)).doesNotContain("a sign-in from a new browser");
        clock.forward(Duration.ofMinutes(1));
        post.goRound();

        assertThat(subjects(doctor)).containsOnlyOnce("a sign-in from a new browser");
        assertThat(tries(doctor, "NEW_BROWSER")).isEqualTo(2);
    }

    @Test
    @DisplayName("Invariant 3: stands sealed in the database as long as it waits: no address, no words")
    void sealed() throws Exception {
        Person doctor = people.doctor();
        mail.stop();
        post.goRound();

        var cells = dump.cells();

        assertThat(whether(doctor, "sealed is not null")).isTrue();
        assertThat(Leaks.ofText(cells, doctor.identifier())).isEmpty();
        assertThat(Leaks.ofText(cells, "your account is open")).isEmpty();
        assertThat(Leaks.ofText(cells, "there is nothing to do")).isEmpty();
    }

    @Test
    @DisplayName("is in the language that the person chose for our messages")
    void hindi() {
        Person doctor = told(people.doctor());
        transaction.run(() -> accounts.speak(doctor.account(), Locale.forLanguageTag("hi")));

        signIns.password(doctor);
        post.goRound();

        assertThat(subjects(doctor)).endsWith("नए ब्राउज़र से साइन इन");
    }

    @Test
    @DisplayName("that finds no address is no trouble to anybody")
    void noAddress() throws Exception {
        Person patient = people.patient();

        signIns.password(patient);
        post.goRound();

        assertThat(count(patient)).isEqualTo(2);
        assertThat(whether(patient, "l.id > 0")).isFalse();
        assertThat(sql.one(
                        Long.class,
                        "select count(*) from notice where account_id = ? and due_at is not null",
                        id(patient)))
                .isZero();
    }

    @Test
    @DisplayName("ASVS V14.2.7: is kept for ninety days, with its letters")
    void retention() throws Exception {
        Person doctor = told(people.doctor());
        var longAgo = clock.instant().minus(Duration.ofDays(90).plusSeconds(1)).atOffset(ZoneOffset.UTC);
        old.drop();
        assertThat(count(doctor)).isEqualTo(1);

        sql.execute("update notice set happened_at = ? where account_id = ?", longAgo, id(doctor));
        old.drop();

        assertThat(count(doctor)).isZero();
    }

    /** What was told of this person so far has arrived. */
    private Person told(Person person) {
        post.goRound();
        return person;
    }

    private List<String> subjects(Person person) {
        return mail.to(person.identifier()).stream()
                .map(Mail::subject)
                .map(subject -> subject.replaceFirst("^[^:]*: ", ""))
                .toList();
    }

    private long count(Person person) throws SQLException {
        return sql.one(Long.class, "select count(*) from notice where account_id = ?", id(person));
    }

    private String state(Person person, String kind) throws SQLException {
        return sql.one(String.class, STATE, id(person), kind);
    }

    private int tries(Person person, String kind) throws SQLException {
        return sql.one(Integer.class, STATE.replace("select state", "select tries"), id(person), kind);
    }

    /** Whether the latest letter to the person is so. */
    private boolean whether(Person person, String condition) throws SQLException {
        return sql.one(
                        Long.class,
                        "select count(*) from letter l where " + condition
                                + " and l.id = (select max(k.id) from letter k"
                                + " join notice n on n.id = k.notice_id where n.account_id = ?)",
                        id(person))
                == 1;
    }

    private void untilTheHourBegins() {
        long hour = Duration.ofHours(1).toSeconds();
        clock.forward(Duration.ofSeconds(hour - clock.instant().getEpochSecond() % hour));
    }

    private static long id(Person person) {
        return person.account().value();
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.authority.NotPermitted;
import org.wardkey.identity.backupcode.BackupCode;
import org.wardkey.identity.backupcode.BackupCodeRenewal;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.concern.Concern;
import org.wardkey.identity.concern.ConcernNote;
import org.wardkey.identity.concern.OpenConcerns;
import org.wardkey.identity.concern.Raised;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.identity.trust.OwnTrustedDevices;
import org.wardkey.oversight.notice.NotMe;
import org.wardkey.oversight.notice.Post;
import org.wardkey.totp.AuthenticatorApp;
import org.wardkey.totp.TotpEnrolment;
import org.wardkey.web.mail.Mail;
import org.wardkey.web.mail.MailServer;
import org.wardkey.web.phone.Phone;

@ContainerTest
@DisplayName("The link “this was not me”")
class NotMeIT {

    private static final String ADDED = "a new way to sign in to your account";
    private static final String CODES = "new backup codes were made";
    private static final FactorKind APP = AuthenticatorApp.KIND;

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private OpenSessions sessions;

    @Inject
    private OwnTrustedDevices trusted;

    @Inject
    private Enrolments enrolments;

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private BackupCodeRenewal renewal;

    @Inject
    private FactorProofs proofs;

    @Inject
    private SecondFactors factors;

    @Inject
    private NotMe notMe;

    @Inject
    private OpenConcerns concerns;

    @Inject
    private SwitchedCourier courier;

    @Inject
    private Post post;

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
    @DisplayName(
            "N18, V6.3.7: suspends the app that was added, ends sessions, pending sign-ins and trust, opens a case")
    void anotherApp() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        letter(doctor, ADDED);
        Phone strangers = addApp(doctor);
        Mail letter = letter(doctor, ADDED);
        OpenSessions.Open session = sessions.begin(doctor);
        PendingSignIn pending = trustADevice(doctor);
        var done = new ArrayList<Raised>();

        var entries = trail.during(
                () -> done.add(notMe.confirm(letter.token(), SignIns.WARD).orElseThrow()));

        assertThat(done.get(0).suspended()).containsExactly(APP);
        assertThat(sessions.good(session)).isFalse();
        clock.forward(Enrolments.STEP);
        assertThat(signIns.code(pending, doctor.code(clock.instant()))).isInstanceOf(SecondStep.Ended.class);
        assertThat(trusted.of(doctor.account())).isEmpty();
        assertThat(signIns.with(doctor, strangers.code(clock.instant()))).isInstanceOf(SecondStep.Wrong.class);
        assertThat(signIns.now(doctor)).isInstanceOf(SecondStep.Complete.class);
        assertThat(signIns.with(doctor, doctor.backupCode(0))).isInstanceOf(SecondStep.Complete.class);
        assertThat(factors.enrolled(doctor.account()))
                .filteredOn(factor -> factor.kind().equals(APP))
                .extracting(EnrolledFactor::suspended)
                .containsExactly(false, true);
        assertThat(entries)
                .extracting(Trail.Entry::action, Trail.Entry::outcome, Trail.Entry::subject, Trail.Entry::actor)
                .containsExactly(
                        tuple("FACTOR_SUSPENDED", "DONE", id(doctor), null),
                        tuple("CONCERN_RAISED", "DONE", id(doctor), null));
        assertThat(open(doctor)).isEqualTo(1);
    }

    @Test
    @DisplayName("leaves who has no other app no way in by the password alone, nor by the codes that came with the app")
    void firstApp() {
        Person doctor = people.doctor().withAuthenticator();

        Raised raised =
                notMe.confirm(letter(doctor, ADDED).token(), SignIns.WARD).orElseThrow();

        assertThat(raised.suspended()).containsExactlyInAnyOrder(APP, BackupCodes.KIND);
        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Pending.class);
        assertThat(signIns.now(doctor)).isInstanceOf(SecondStep.Wrong.class);
        assertThat(signIns.with(doctor, doctor.backupCode(1))).isInstanceOf(SecondStep.Wrong.class);
    }

    @Test
    @DisplayName("N22: takes new backup codes away, and none that the person made after that")
    void codes() {
        Person doctor = people.doctor().withAuthenticator();
        letter(doctor, CODES);
        renew(doctor);
        Mail strangers = letter(doctor, CODES);
        List<String> owners = renew(doctor);

        Raised afterwards = notMe.confirm(strangers.token(), SignIns.WARD).orElseThrow();

        assertThat(afterwards.suspended()).isEmpty();
        assertThat(signIns.with(doctor, owners.get(0))).isInstanceOf(SecondStep.Complete.class);
        Raised atOnce =
                notMe.confirm(letter(doctor, CODES).token(), SignIns.WARD).orElseThrow();
        assertThat(atOnce.suspended()).containsExactly(BackupCodes.KIND);
        assertThat(signIns.with(doctor, owners.get(1))).isInstanceOf(SecondStep.Wrong.class);
        clock.forward(Enrolments.STEP);
        assertThat(signIns.now(doctor)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("changes nothing when it is looked at, however often: programs that read mail follow links")
    void look() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        Mail letter = letter(doctor, ADDED);
        List<String> before = dump.lines();

        var told = notMe.look(letter.token(), Locale.ENGLISH);
        notMe.look(letter.token(), Locale.forLanguageTag("hi"));

        assertThat(told.orElseThrow().what()).contains("an authenticator app");
        assertThat(told.orElseThrow().address()).contains(People.DESK.address());
        assertThat(dump.lines()).isEqualTo(before);
        assertThat(notMe.confirm(letter.token(), SignIns.WARD)).isPresent();
    }

    @Test
    @DisplayName("works once: who brings it again is told nothing and does nothing, and that they tried is an entry")
    void replayed() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        Mail letter = letter(doctor, ADDED);
        notMe.confirm(letter.token(), SignIns.WARD);
        enrolmentAfterwards(doctor);
        long before = open(doctor);

        var entries = trail.during(() -> notMe.confirm(letter.token(), SignIns.WARD));

        assertThat(notMe.look(letter.token(), Locale.ENGLISH)).isEmpty();
        assertThat(open(doctor)).isEqualTo(before);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("CONCERN_RAISED");
            assertThat(entry.outcome()).isEqualTo("REFUSED");
            assertThat(entry.subject()).isEqualTo(id(doctor));
            assertThat(entry.detail()).isEqualTo("link used or too old");
        });
    }

    @Test
    @DisplayName("is answered once of sixteen that come at the same moment")
    void raced() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        Mail letter = letter(doctor, ADDED);

        var answers = atOnce.call(() -> notMe.confirm(letter.token(), SignIns.WARD));

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(open(doctor)).isEqualTo(1);
    }

    @Test
    @DisplayName("is good for seven days")
    void expired() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        Mail letter = letter(doctor, ADDED);
        Person other = people.doctor().withAuthenticator();
        Mail others = letter(other, ADDED);

        clock.forward(Duration.ofDays(7).minus(Enrolments.STEP).minusSeconds(1));
        assertThat(notMe.confirm(others.token(), SignIns.WARD)).isPresent();
        clock.forward(Enrolments.STEP.plusSeconds(1));

        assertThat(notMe.look(letter.token(), Locale.ENGLISH)).isEmpty();
        assertThat(notMe.confirm(letter.token(), SignIns.WARD)).isEmpty();
        assertThat(signIns.now(doctor)).isInstanceOf(SecondStep.Complete.class);
        assertThat(open(doctor)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAAAAAAAAAAAAAAAAAAAA", "1", "AAAAAAAAAAAAAAAAAAAAA=", "' or 1=1 --", "\0"})
    @DisplayName("cannot be made up: nothing happens, and that somebody tried is an entry about nobody")
    void forged(String token) throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        letter(doctor, ADDED);

        var entries = trail.during(
                () -> assertThat(notMe.confirm(token, SignIns.WARD)).isEmpty());

        assertThat(notMe.look(token, Locale.ENGLISH)).isEmpty();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("REFUSED");
            assertThat(entry.subject()).isNull();
        });
        assertThat(signIns.now(doctor)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("reaches its own account alone, and no factor of anybody else's, even where the row is tampered with")
    void othersAccount() throws Exception {
        Person victim = people.doctor().withAuthenticator();
        OpenSessions.Open session = sessions.begin(victim);
        Person doctor = people.doctor().withAuthenticator();
        Mail letter = letter(doctor, ADDED);
        long victims = factors.standingAlone(victim.account()).get(0).number();
        sql.execute(
                "update notice set factor_number = ? where account_id = ? and kind = 'FACTOR_ADDED'",
                victims,
                id(doctor));

        Raised raised = notMe.confirm(letter.token(), SignIns.WARD).orElseThrow();

        assertThat(raised.suspended()).isEmpty();
        assertThat(sessions.good(session)).isTrue();
        assertThat(signIns.now(victim)).isInstanceOf(SecondStep.Complete.class);
        assertThat(open(victim)).isZero();
    }

    @Test
    @DisplayName("Invariant 8: does nothing at all, and is not used up, where its entry cannot be written")
    void failsClosed() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        Mail letter = letter(doctor, ADDED);
        List<String> before = dump.lines();

        trail.away(() -> assertThatThrownBy(() -> notMe.confirm(letter.token(), SignIns.WARD))
                .isInstanceOf(RuntimeException.class));

        assertThat(dump.lines()).isEqualTo(before);
        assertThat(notMe.confirm(letter.token(), SignIns.WARD)).isPresent();
    }

    @Test
    @DisplayName("Invariant 3: is in the database as a digest only")
    void digest() throws Exception {
        Person doctor = people.doctor();
        Mail letter = letter(doctor, "your account is open");

        assertThat(Leaks.ofText(dump.cells(), letter.token())).isEmpty();
    }

    @Test
    @DisplayName("ASVS V8.2.1: opens a case that the help desk sees and closes once, with a note; each act is an entry")
    void desk() throws Exception {
        Person clerk = people.helper();
        Person other = people.administrator();
        Person doctor = people.doctor();
        notMe.confirm(letter(doctor, "your account is open").token(), SignIns.WARD);

        Concern concern = concernOf(doctor, clerk);
        var note = new ConcernNote("was their assistant");
        var entries = trail.during(() -> {
            assertThat(concerns.close(concern.id(), note, clerk.account(), SignIns.WARD))
                    .isTrue();
            assertThat(concerns.close(concern.id(), note, other.account(), SignIns.WARD))
                    .isFalse();
            return true;
        });

        assertThat(concern.about()).isEqualTo("ACCOUNT_ACTIVATED");
        assertThat(concern.identifiers()).noneMatch(doctor.identifier()::equals);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("CONCERN_CLOSED");
            assertThat(entry.actor()).isEqualTo(id(clerk));
            assertThat(entry.subject()).isEqualTo(id(doctor));
            assertThat(entry.detail()).doesNotContain("assistant");
        });
        assertThat(concerns.find(concern.id(), clerk.account(), SignIns.WARD)).isEmpty();
        assertThat(sql.one(String.class, "select note from concern where id = ?", concern.id()))
                .isEqualTo("was their assistant");
    }

    @Test
    @DisplayName("ASVS V8.2.1: shows a case to nobody else, and nobody closes their own")
    void notEverybodys() throws Exception {
        Person clerk = people.helper();
        Person administrator = people.administrator();
        Person doctor = people.doctor();
        notMe.confirm(letter(clerk, "your account is open").token(), SignIns.WARD);
        notMe.confirm(letter(administrator, "your account is open").token(), SignIns.WARD);
        long clerks = concernOf(clerk, administrator).id();
        long own = concernOf(administrator, administrator).id();
        var note = new ConcernNote("all is well");

        assertThatThrownBy(() -> concerns.latest(doctor.account(), SignIns.WARD, 0, 20))
                .isInstanceOf(NotPermitted.class);
        assertThat(concerns.close(clerks, note, clerk.account(), SignIns.WARD)).isFalse();
        assertThat(concerns.close(own, note, administrator.account(), SignIns.WARD))
                .isFalse();
        assertThat(concerns.close(own, note, clerk.account(), SignIns.WARD))
                .as("of somebody with more rights")
                .isFalse();
        assertThat(concerns.close(clerks, note, administrator.account(), SignIns.WARD))
                .isTrue();
    }

    private Concern concernOf(Person person, Person clerk) {
        return concerns.latest(clerk.account(), SignIns.WARD, 0, 20).stream()
                .filter(concern -> concern.account().equals(person.account()))
                .findFirst()
                .orElseThrow();
    }

    /** The latest letter of that subject. */
    private Mail letter(Person person, String subject) {
        post.goRound();
        return mail.to(person.identifier()).stream()
                .filter(letter -> letter.subject().endsWith(subject))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** Somebody who sits at the person's open session adds an app of their own. */
    private Phone addApp(Person person) {
        var begun = enrolments.begin(person.account());
        var answer = enrolment.confirm(
                begun.pending(), begun.first(clock.instant()), SignIns.WARD, proof(person), done -> {});
        assertThat(answer).isInstanceOf(Confirmation.Confirmed.class);
        clock.forward(Enrolments.STEP);
        return begun.phone();
    }

    private void enrolmentAfterwards(Person person) {
        addApp(person);
    }

    private List<String> renew(Person person) {
        var codes = new ArrayList<BackupCode>();
        renewal.regenerate(person.account(), proof(person).orElseThrow(), SignIns.WARD, codes::addAll);
        clock.forward(Enrolments.STEP);
        return codes.stream().map(BackupCode::grouped).toList();
    }

    private Optional<FreshProof> proof(Person person) {
        return proofs.given(new SignedIn(person.account(), 0, Set.of(), clock.instant(), APP, clock.instant()));
    }

    /** Has a device trusted. Answers a sign-in that waits for its code elsewhere. */
    private PendingSignIn trustADevice(Person person) {
        var waiting = signIns.waiting(signIns.pending(person)).orElseThrow();
        var step = ladder.giveCode(waiting, person.code(clock.instant()), SignIns.WARD, true);
        assertThat(((SecondStep.Complete) step).trust()).isPresent();
        assertThat(trusted.of(person.account())).hasSize(1);
        return signIns.pending(person);
    }

    private long open(Person person) throws SQLException {
        return sql.one(
                Long.class, "select count(*) from concern where account_id = ? and closed_at is null", id(person));
    }

    private static long id(Person person) {
        return person.account().value();
    }
}

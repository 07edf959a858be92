package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Role;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.identity.activation.PasswordSlip;
import org.wardkey.identity.authority.Reason;
import org.wardkey.identity.authority.Ruling.Why;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.people.Act;
import org.wardkey.identity.people.Acted;
import org.wardkey.identity.people.StaffActs;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.oversight.notice.Post;
import org.wardkey.web.mail.Mail;
import org.wardkey.web.mail.MailServer;

@ContainerTest
@DisplayName("F19: what staff do to an account")
class StaffActsIT {

    private static final Reason WHY = new Reason("asked at the desk");
    private static final Origin ELSEWHERE = new Origin("10.9.9.9", "another phone");
    private static final int FREE = 5;

    @Inject
    private People people;

    @Inject
    private SmsPeople proven;

    @Inject
    private StaffActs acts;

    @Inject
    private SignIns signIns;

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Activation activation;

    @Inject
    private SwitchedCourier courier;

    @Inject
    private Post post;

    @Inject
    private Trail trail;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Sql sql;

    @Inject
    private MovableClock clock;

    private MailServer mail;
    private Person helper;
    private Person administrator;
    private Person doctor;

    @BeforeEach
    void begin() {
        mail = MailServer.start();
        courier.turnOn(mail.port());
        helper = people.helper().withAuthenticator();
        administrator = people.administrator().withAuthenticator();
        doctor = people.doctor().withAuthenticator();
        post.goRound();
    }

    @AfterEach
    void end() {
        courier.turnOff();
        mail.close();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("ASVS V16.3.3, invariant 8: is one entry with who did it and why, and the person is told")
    @CsvSource({
        "LOCK_DOWN, ACCOUNT_LOCKED, your account was locked",
        "END_SESSIONS, SESSION_ENDED, your account was signed out everywhere",
        "DISABLE, ACCOUNT_DISABLED, your account was closed"
    })
    void told(Act act, String action, String subject) throws Exception {
        var entries = trail.during(() -> act(act, doctor, administrator));
        post.goRound();

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.outcome()).isEqualTo("DONE");
            assertThat(entry.actor()).isEqualTo(administrator.account().value());
            assertThat(entry.subject()).isEqualTo(doctor.account().value());
            assertThat(entry.detail()).isEqualTo(WHY.text());
        });
        Mail letter = letters().get(letters().size() - 1);
        assertThat(letter.subject()).endsWith(subject);
        assertThat(letter.text()).contains("Hospital staff").doesNotContain(WHY.text(), "10.7.7.7");
    }

    @Test
    @DisplayName(
            "ASVS V7.4.2, V7.4.5, invariant 7: a lock keeps everybody out at once, and an unlock lets the owner in again")
    void lock() {
        PendingSignIn pending = signIns.pending(doctor);

        assertThat(act(Act.LOCK_DOWN, doctor, helper)).isEqualTo(new Acted.Done());
        assertThat(signIns.waiting(pending)).isEmpty();
        assertThat(signIns.password(doctor)).isEqualTo(new FirstStep.Refused());
        assertThat(act(Act.LOCK_DOWN, doctor, helper)).isEqualTo(new Acted.NothingToDo());
        assertThat(act(Act.UNLOCK, doctor, helper)).isEqualTo(new Acted.Done());

        assertThat(signIns.now(doctor)).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("is done once, of sixteen who do it at the same moment")
    void once() throws Exception {
        List<Acted> answers = atOnce.call(() -> act(Act.LOCK_DOWN, doctor, helper));

        assertThat(answers).filteredOn(new Acted.Done()::equals).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("ASVS V8.2.1, V8.2.2: is done by nobody without the right, whoever they are, and changes nothing")
    @CsvSource({"LOCK_DOWN", "UNLOCK", "END_WAITS", "END_SESSIONS", "REQUIRE_ENROLMENT", "DISABLE", "ENABLE"})
    void withoutRight(Act act) throws Exception {
        int epoch = epoch(doctor);
        var others = new ArrayList<>(List.of(
                people.patient(),
                people.doctor(),
                people.clerk(),
                people.staff(Role.APPROVER).withAuthenticator(),
                people.staff(Role.AUDITOR).withAuthenticator()));
        if (act == Act.DISABLE || act == Act.ENABLE) {
            others.add(helper);
        }

        var entries = trail.during(() -> {
            for (Person other : others) {
                assertThat(acts.act(act, doctor.account(), WHY, Optional.empty(), other.account(), SignIns.WARD))
                        .isEqualTo(new Acted.Forbidden(Why.NO_RIGHT));
            }
            return true;
        });

        assertThat(entries)
                .hasSameSizeAs(others)
                .allMatch(entry -> entry.action().equals("RIGHT_REFUSED"));
        assertThat(epoch(doctor)).isEqualTo(epoch);
    }

    @Test
    @DisplayName("Standards part 2, rows 16 and 17: is done by nobody to themselves, or to somebody with more rights")
    void higher() {
        assertThat(act(Act.END_SESSIONS, helper, helper)).isEqualTo(new Acted.Forbidden(Why.ONESELF));
        assertThat(act(Act.LOCK_DOWN, administrator, administrator)).isEqualTo(new Acted.Forbidden(Why.ONESELF));
        assertThat(act(Act.LOCK_DOWN, administrator, helper)).isEqualTo(new Acted.Forbidden(Why.HIGHER_RANK));
        assertThat(act(Act.LOCK_DOWN, people.staff(Role.APPROVER), helper))
                .isEqualTo(new Acted.Forbidden(Why.HIGHER_RANK));
        assertThat(act(Act.LOCK_DOWN, people.helper(), helper)).isEqualTo(new Acted.Done());
        assertThat(slip(administrator, helper, new ArrayList<>())).isEqualTo(new Acted.Forbidden(Why.HIGHER_RANK));
        assertThat(suspend(app(administrator), administrator, helper)).isEqualTo(new Acted.Forbidden(Why.HIGHER_RANK));
    }

    @Test
    @DisplayName("ASVS V8.3.2: is done no more by whose right was taken away, from the next act on")
    void goneRight() {
        assertThat(act(Act.LOCK_DOWN, helper, administrator)).isEqualTo(new Acted.Done());

        assertThat(act(Act.END_SESSIONS, doctor, helper)).isEqualTo(new Acted.Forbidden(Why.NO_RIGHT));
    }

    @Test
    @DisplayName("ASVS V7.5.3: opens nothing without a fresh proof of the staff member's own")
    void withoutProof() {
        act(Act.LOCK_DOWN, doctor, helper);
        Optional<FreshProof> anothers = proof(administrator);
        Optional<FreshProof> stale = proof(helper);
        clock.forward(FreshProof.LIFETIME);

        for (Optional<FreshProof> proof : List.of(Optional.<FreshProof>empty(), anothers, stale)) {
            assertThat(acts.act(Act.UNLOCK, doctor.account(), WHY, proof, helper.account(), SignIns.WARD))
                    .isEqualTo(new Acted.ProofNeeded());
            assertThat(acts.newSlip(doctor.account(), WHY, proof, helper.account(), SignIns.WARD, slip -> {
                        throw new IllegalStateException("a slip");
                    }))
                    .isEqualTo(new Acted.ProofNeeded());
        }
        assertThat(signIns.password(doctor)).isEqualTo(new FirstStep.Refused());
    }

    @Test
    @DisplayName(
            "NIST N12, privacyidea 1578: ends a wait for one more try; what was wrong stays counted, and after a hundred nothing helps")
    void waits() throws Exception {
        for (int wrong = 0; wrong < FREE; wrong++) {
            wrongPassword();
        }
        assertThat(act(Act.END_WAITS, doctor, helper)).isEqualTo(new Acted.Done());
        wrongPassword();
        assertThat(signIns.password(doctor))
                .as("a minute to wait now, not thirty seconds")
                .isEqualTo(new FirstStep.Refused());
        clock.forward(Duration.ofSeconds(31));
        assertThat(signIns.password(doctor)).isEqualTo(new FirstStep.Refused());
        assertThat(act(Act.END_WAITS, doctor, helper)).isEqualTo(new Acted.Done());
        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Pending.class);
        assertThat(act(Act.END_WAITS, doctor, helper)).isEqualTo(new Acted.NothingToDo());

        wrongPassword();
        sql.execute("update throttle set failures = 99 where failures > 0 and account_id = "
                + doctor.account().value());
        assertThat(act(Act.END_WAITS, doctor, helper)).isEqualTo(new Acted.Done());
        wrongPassword();
        assertThat(act(Act.END_WAITS, doctor, helper)).isEqualTo(new Acted.NothingToDo());
        assertThat(signIns.password(doctor)).isEqualTo(new FirstStep.Refused());
    }

    @Test
    @DisplayName("stops one factor, the person's own alone: its code lets nobody in, a backup code does")
    void suspended() {
        Person other = people.doctor().withAuthenticator();

        assertThat(suspend(app(other), doctor, helper)).isEqualTo(new Acted.NothingToDo());
        assertThat(suspend(app(doctor), doctor, helper)).isEqualTo(new Acted.Done());
        post.goRound();

        clock.forward(Enrolments.STEP);
        assertThat(signIns.now(doctor)).isNotInstanceOf(SecondStep.Complete.class);
        assertThat(signIns.with(doctor, doctor.backupCode(0))).isInstanceOf(SecondStep.Complete.class);
        assertThat(signIns.now(other)).isInstanceOf(SecondStep.Complete.class);
        assertThat(letters().get(letters().size() - 1).text()).contains("an authenticator app");
    }

    @Test
    @DisplayName("leads who has no second factor to setting one up at the next sign-in, whatever their role asks")
    void required() {
        Person patient = people.patient();
        assertThat(signIns.password(patient)).isInstanceOf(FirstStep.Complete.class);

        assertThat(act(Act.REQUIRE_ENROLMENT, patient, helper)).isEqualTo(new Acted.Done());
        assertThat(act(Act.REQUIRE_ENROLMENT, patient, helper)).isEqualTo(new Acted.NothingToDo());
        assertThat(act(Act.REQUIRE_ENROLMENT, doctor, helper)).isEqualTo(new Acted.NothingToDo());

        assertThat(signIns.password(patient)).isInstanceOf(FirstStep.MustEnrol.class);
        assertThat(signIns.pending(patient.withAuthenticator()).next()).isEqualTo(PendingSignIn.Next.SECOND_FACTOR);
    }

    @Test
    @DisplayName(
            "ASVS V6.4.3, V6.4.6: prints a code by which the person chooses a password, once; the second step stays")
    void slip() throws Exception {
        var made = new ArrayList<PasswordSlip>();
        PendingSignIn pending = signIns.pending(doctor);
        assertThat(slip(doctor, helper, made)).isEqualTo(new Acted.Done());
        post.goRound();
        assertThat(letters().get(letters().size() - 1).subject()).endsWith("a code for a new password was printed");
        assertThat(signIns.password(doctor)).as("the old one works until then").isInstanceOf(FirstStep.Pending.class);

        String code = made.get(0).code().grouped();
        List<ActivationOutcome> answers = atOnce.call(() -> choose(code, "nine kites over the harbour"));

        assertThat(answers)
                .filteredOn(ActivationOutcome.Activated.class::isInstance)
                .hasSize(1);
        assertThat(signIns.password(doctor)).isEqualTo(new FirstStep.Refused());
        assertThat(signIns.waiting(pending)).isEmpty();
        var first = signIns.password(doctor, Secret.of("nine kites over the harbour"));
        assertThat(first)
                .isInstanceOfSatisfying(
                        FirstStep.Pending.class,
                        step -> assertThat(step.pending().next()).isEqualTo(PendingSignIn.Next.SECOND_FACTOR));
    }

    @Test
    @DisplayName("prints none for an account that is shut, and one that was printed before opens nothing there")
    void slipOfAShutAccount() {
        var made = new ArrayList<PasswordSlip>();
        slip(doctor, helper, made);
        act(Act.LOCK_DOWN, doctor, helper);

        assertThat(slip(doctor, helper, made)).isEqualTo(new Acted.NothingToDo());
        assertThat(made).hasSize(1);
        assertThat(choose(made.get(0).code().grouped(), "nine kites over the harbour"))
                .isEqualTo(new ActivationOutcome.Refused());
        act(Act.UNLOCK, doctor, helper);
        assertThat(signIns.now(doctor)).isInstanceOf(SecondStep.Complete.class);
    }

    private Acted act(Act act, Person subject, Person staff) {
        return acts.act(act, subject.account(), WHY, proof(staff), staff.account(), SignIns.WARD);
    }

    private Acted suspend(FactorId factor, Person subject, Person staff) {
        return acts.suspend(factor, subject.account(), WHY, staff.account(), SignIns.WARD);
    }

    private Acted slip(Person subject, Person staff, List<PasswordSlip> made) {
        return acts.newSlip(subject.account(), WHY, proof(staff), staff.account(), SignIns.WARD, made::add);
    }

    private ActivationOutcome choose(String code, String password) {
        return activation.activate(doctor.identifier(), code, Secret.of(password), ELSEWHERE);
    }

    private Optional<FreshProof> proof(Person staff) {
        return staff.app() == null ? Optional.empty() : Optional.of(proven.proof(proven.session(staff.account())));
    }

    private FactorId app(Person person) {
        return factors.standingAlone(person.account()).get(0);
    }

    private void wrongPassword() {
        signIns.password(doctor, Secret.of("not the password of anybody"));
    }

    private int epoch(Person person) {
        return accounts.find(person.account()).orElseThrow().sessionEpoch();
    }

    private List<Mail> letters() {
        return mail.to(doctor.identifier());
    }
}

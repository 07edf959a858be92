package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.ProofOutcome;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.session.Waiting;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.identity.trust.OwnTrustedDevices;
import org.wardkey.webauthn.SecurityKey;
import org.wardkey.webauthn.SecurityKeyEnrolment;
import org.wardkey.webauthn.SecurityKeyQuestions;
import org.wardkey.webauthn.SoftKey;

@ContainerTest
@DisplayName("F24: a security key")
class SecurityKeysIT {

    /** The delivered base URL's. */
    private static final String ORIGIN = "http://localhost:8080";

    private static final FactorName RING = new FactorName("Ring");

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private SecurityKeyEnrolment enrolment;

    @Inject
    private SecurityKeyQuestions questions;

    @Inject
    private SecondFactors factors;

    @Inject
    private FactorProofs proofs;

    @Inject
    private AccountStates states;

    @Inject
    private Sessions sessions;

    @Inject
    private OwnTrustedDevices devices;

    @Inject
    private Trail trail;

    @Inject
    private AtOnce atOnce;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("is the second step in five round trips, and in the trail by its kind")
    void secondStep() throws Exception {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        Waiting waiting = signIns.waiting(signIns.pending(doctor)).orElseThrow();
        String answer = key.touched(questions.forProof(doctor.account()));

        var sent = RoundTripsIT.sent(() -> ladder.giveCode(waiting, answer, SignIns.WARD));

        assertThat(sent).hasSizeLessThanOrEqualTo(5).anyMatch(s -> s.contains("insert into audit_entry"));
        assertThat(signIns.with(doctor, key.touched(questions.forProof(doctor.account()))))
                .isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("WebAuthn 13.4.3: an answer works once; of sixteen who send it at once, one is signed in")
    void once() throws Exception {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        String answer = key.touched(questions.forProof(doctor.account()));
        Waiting waiting = signIns.waiting(signIns.pending(doctor)).orElseThrow();

        var steps = atOnce.call(() -> ladder.giveCode(waiting, answer, SignIns.WARD));

        assertThat(steps).filteredOn(SecondStep.Complete.class::isInstance).hasSize(1);
        assertThat(signIns.with(doctor, answer)).isNotInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName(
            "WebAuthn 13.4.3: so does an answer of a key that does not count, each of five times that sixteen send it")
    void onceOfAKeyThatDoesNotCount() throws Exception {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor, new SoftKey(ORIGIN).countingFrom(-1));

        for (int time = 0; time < 5; time++) {
            clock.forward(Duration.ofHours(1));
            String answer = key.countingFrom(-1).touched(questions.forProof(doctor.account()));
            Waiting waiting = signIns.waiting(signIns.pending(doctor)).orElseThrow();

            var steps = atOnce.call(() -> ladder.giveCode(waiting, answer, SignIns.WARD));

            assertThat(steps).filteredOn(SecondStep.Complete.class::isInstance).hasSize(1);
        }
    }

    @Test
    @DisplayName("WebAuthn 13.4.3: a replayed answer is refused after a later one, too, of a key that does not count")
    void replayed() {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor, new SoftKey(ORIGIN).countingFrom(-1));
        String first = key.countingFrom(-1).touched(questions.forProof(doctor.account()));
        assertThat(signIns.with(doctor, first)).isInstanceOf(SecondStep.Complete.class);
        String second = key.countingFrom(-1).touched(questions.forProof(doctor.account()));
        assertThat(signIns.with(doctor, second)).isInstanceOf(SecondStep.Complete.class);

        assertThat(signIns.with(doctor, first)).isNotInstanceOf(SecondStep.Complete.class);
        assertThat(signIns.with(doctor, second)).isNotInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("WebAuthn 13.4.3: a question stands for five minutes, and a wrong answer ends it")
    void question() {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        String late = key.touched(questions.forProof(doctor.account()));
        clock.forward(Duration.ofMinutes(5));
        assertThat(signIns.with(doctor, late)).isEqualTo(new SecondStep.Wrong());

        String question = questions.forProof(doctor.account());
        assertThat(signIns.with(
                        doctor, key.copyElsewhere("https://evil.example").touched(question)))
                .isEqualTo(new SecondStep.Wrong());
        assertThat(signIns.with(doctor, key.touched(question))).isEqualTo(new SecondStep.Wrong());
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 5: a key that was not asked, as it is not this person's, proves nothing")
    void notAsked() {
        Person doctor = people.doctor();
        registered(doctor);
        Person other = people.doctor();
        SoftKey others = registered(other);

        assertThat(signIns.with(doctor, others.touched(questions.forProof(doctor.account()))))
                .isEqualTo(new SecondStep.Wrong());
        assertThat(signIns.with(doctor, others.touched(questions.forProof(other.account()))))
                .isEqualTo(new SecondStep.Wrong());
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 6: a key that says it is another account's is refused")
    void anothersHandle() {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        SoftKey stray = key.knowing("ponmlkjihgfedcbaponmlkjihgfedcba");

        assertThat(signIns.with(doctor, stray.touched(questions.forProof(doctor.account()))))
                .isEqualTo(new SecondStep.Wrong());
        assertThat(both(stray.verified(questions.forBothSteps()))).isEqualTo(new SecondStep.Wrong());
        assertThat(both(key.knowing("").verified(questions.forBothSteps())))
                .as("where nobody is known yet, it has to say whose it is")
                .isEqualTo(new SecondStep.Wrong());
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 7: a key that nobody registered proves nothing")
    void unknown() {
        Person doctor = people.doctor();
        registered(doctor);

        assertThat(signIns.with(doctor, new SoftKey(ORIGIN).touched(questions.forProof(doctor.account()))))
                .isEqualTo(new SecondStep.Wrong());
        assertThat(both(new SoftKey(ORIGIN).verified(questions.forBothSteps()))).isEqualTo(new SecondStep.Wrong());
    }

    @Test
    @DisplayName("answers what it was asked for, and nothing else: a touch that proves a step opens no account")
    void purpose() {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);

        assertThat(both(key.verified(questions.forProof(doctor.account())))).isEqualTo(new SecondStep.Wrong());
        assertThat(signIns.with(doctor, key.verified(questions.forBothSteps()))).isEqualTo(new SecondStep.Wrong());
        assertThat(signIns.with(doctor, key.touched(asked(doctor)))).isEqualTo(new SecondStep.Wrong());
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 17: opens an account by itself only where it made sure of its owner")
    void bothSteps() throws Exception {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);

        assertThat(both(key.touched(questions.forBothSteps()))).isEqualTo(new SecondStep.Wrong());
        String question = questions.forBothSteps();
        String answer = key.verified(question);
        List<SecondStep> steps = new ArrayList<>();
        var entries = trail.during(() -> steps.add(both(answer)));

        var complete = (SecondStep.Complete) steps.get(0);
        assertThat(complete.signedIn().account()).isEqualTo(doctor.account());
        assertThat(complete.signedIn().usedFactor()).contains(SecurityKey.KIND);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("SIGN_IN");
            assertThat(entry.factor()).isEqualTo("security-key");
            assertThat(entry.detail()).isEqualTo("without password");
        });
        assertThat(both(answer)).isEqualTo(new SecondStep.Wrong());
        assertThat(both(key.verified(question))).as("a question is good once").isEqualTo(new SecondStep.Wrong());
    }

    @Test
    @DisplayName(
            "Invariant 5: of somebody who is locked or disabled opens nothing, and reads the same as an unknown one")
    void shut() {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        SecondStep unknown = both(new SoftKey(ORIGIN).verified(questions.forBothSteps()));

        states.lock(doctor.account(), doctor.account(), "asked", People.DESK);
        assertThat(both(key.verified(questions.forBothSteps()))).isEqualTo(unknown);
        states.unlock(doctor.account(), doctor.account(), "asked", People.DESK);
        states.disable(doctor.account(), doctor.account(), "left", People.DESK);
        assertThat(both(key.verified(questions.forBothSteps()))).isEqualTo(unknown);
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 22: is one person's: nobody else registers it, nor the same person twice")
    void onePersons() {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        Person other = people.doctor();

        assertThat(register(other, key)).isEqualTo(new Confirmation.NotNew());
        assertThat(confirm(doctor, enrolment.begin(doctor.account()), key.register(asked(doctor)), byKey(doctor, key)))
                .isEqualTo(new Confirmation.NotNew());
        assertThat(factors.any(other.account())).isFalse();
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 8: is registered by an answer to a question of that set-up's, once")
    void registration() throws Exception {
        Person doctor = people.doctor();
        Person other = people.doctor();
        SetUp setUp = enrolment.begin(doctor.account());
        String others = new SoftKey(ORIGIN).register(asked(other));
        assertThat(confirm(doctor, setUp, others)).isEqualTo(new Confirmation.Expired());
        assertThat(confirm(doctor, setUp, "{\"id\":\"x\"}")).isEqualTo(new Confirmation.Wrong("unknown answer"));
        String late = new SoftKey(ORIGIN).register(asked(doctor));
        clock.forward(Duration.ofMinutes(5));
        assertThat(confirm(doctor, setUp, late)).isEqualTo(new Confirmation.Expired());

        String answer = new SoftKey(ORIGIN).register(asked(doctor));
        var proof = proof(doctor);
        SetUp next = enrolment.begin(doctor.account());
        var outcomes = atOnce.call(() -> enrolment.confirm(next, answer, RING, People.DESK, proof, done -> {}));

        assertThat(outcomes)
                .filteredOn(Confirmation.Confirmed.class::isInstance)
                .hasSize(1);
        assertThat(factors.standingAlone(doctor.account())).hasSize(1);
    }

    @Test
    @DisplayName(
            "WebAuthn 7.2 step 21: that seems to be copied is stopped, is in the trail, and counts as a factor still")
    void copied() throws Exception {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        SoftKey copy = key.copy();
        assertThat(signIns.with(doctor, key.touched(questions.forProof(doctor.account()))))
                .isInstanceOf(SecondStep.Complete.class);

        var entries =
                trail.during(() -> assertThat(signIns.with(doctor, copy.touched(questions.forProof(doctor.account()))))
                        .isEqualTo(new SecondStep.Wrong()));

        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("FACTOR_SUSPENDED");
            assertThat(entry.detail()).contains("count did not rise");
        });
        assertThat(signIns.with(doctor, key.touched(questions.forProof(doctor.account()))))
                .isEqualTo(new SecondStep.Wrong());
        assertThat(both(key.verified(questions.forBothSteps()))).isEqualTo(new SecondStep.Wrong());
        assertThat(factors.any(doctor.account()))
                .as("nobody falls back to the password alone")
                .isTrue();
    }

    @Test
    @DisplayName("that seems to be copied puts whoever came in by one of the two out again, and ends trust in devices")
    void copiedFirst() {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        SoftKey copy = key.copy();
        Waiting thief = signIns.waiting(signIns.pending(doctor)).orElseThrow();
        var stolen = (SecondStep.Complete)
                ladder.giveCode(thief, copy.touched(questions.forProof(doctor.account())), SignIns.WARD, true);
        assertThat(sessions.find(stolen.secret())).isPresent();

        assertThat(signIns.with(doctor, key.touched(questions.forProof(doctor.account()))))
                .isEqualTo(new SecondStep.Wrong());

        assertThat(sessions.find(stolen.secret())).isEmpty();
        assertThat(devices.of(doctor.account())).isEmpty();
    }

    @Test
    @DisplayName(
            "Invariant 6: whoever uses up the turns of a passkey without a password keeps nobody from the second step")
    void turns() {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        for (int i = 0; i < 6; i++) {
            assertThat(both(key.touched(questions.forBothSteps()))).isEqualTo(new SecondStep.Wrong());
        }

        assertThat(both(key.verified(questions.forBothSteps()))).as("a wait").isEqualTo(new SecondStep.Wrong());
        assertThat(signIns.with(doctor, key.touched(questions.forProof(doctor.account()))))
                .isInstanceOf(SecondStep.Complete.class);
        clock.forward(Duration.ofMinutes(1));
        assertThat(both(key.verified(questions.forBothSteps()))).isInstanceOf(SecondStep.Complete.class);
    }

    @Test
    @DisplayName("Invariants 6 and 13: an answer to what no database takes is refused as any other, and counted")
    void hostileChallenge() throws Exception {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        String hostile = key.touched("{\"challenge\":\"AAAA\",\"rpId\":\"localhost\"}");

        var entries =
                trail.during(() -> assertThat(signIns.with(doctor, hostile)).isEqualTo(new SecondStep.Wrong()));

        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("SECOND_FACTOR_CHECK");
            assertThat(entry.outcome()).isEqualTo("REFUSED");
        });
        assertThat(both(hostile)).isEqualTo(new SecondStep.Wrong());
        assertThat(both("x")).isEqualTo(new SecondStep.Wrong());
    }

    @Test
    @DisplayName(
            "WebAuthn 7.2 step 21: of two with one key that answer at once, one is signed in at most, and the count never falls")
    void copyAtOnce() throws Exception {
        Person doctor = people.doctor();
        SoftKey key = registered(doctor);
        SoftKey copy = key.copy();
        Waiting waiting = signIns.waiting(signIns.pending(doctor)).orElseThrow();
        var answers = List.of(
                key.touched(questions.forProof(doctor.account())), copy.touched(questions.forProof(doctor.account())));

        var steps = atOnce.call(answers.stream()
                .map(answer -> (Callable<SecondStep>) () -> ladder.giveCode(waiting, answer, SignIns.WARD))
                .toList());

        assertThat(steps).filteredOn(SecondStep.Complete.class::isInstance).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName(
            "WebAuthn 14.6.1: knows nothing of its owner but the name and a random handle, the same for all of theirs")
    void handle() {
        Person patient = people.patient();
        String first = asked(patient);
        SoftKey key = new SoftKey(ORIGIN);
        confirm(patient, enrolment.begin(patient.account()), key.register(first));
        String second = asked(patient);

        assertThat(first).doesNotContain(patient.identifier());
        assertThat(user(second)).isEqualTo(user(first));
        assertThat(user(asked(people.patient()))).isNotEqualTo(user(first));
        assertThat(second).contains("excludeCredentials\":[{");
    }

    /** In a set-up of its own. */
    private String asked(Person person) {
        return questions.forRegistration(enrolment.begin(person.account()));
    }

    private SoftKey registered(Person person) {
        return registered(person, new SoftKey(ORIGIN));
    }

    private SoftKey registered(Person person, SoftKey key) {
        assertThat(register(person, key)).isInstanceOf(Confirmation.Confirmed.class);
        return key;
    }

    private Confirmation register(Person person, SoftKey key) {
        return confirm(person, enrolment.begin(person.account()), key.register(asked(person)));
    }

    private Confirmation confirm(Person person, SetUp setUp, String answer) {
        return enrolment.confirm(setUp, answer, RING, People.DESK, proof(person), done -> {});
    }

    private Confirmation confirm(Person person, SetUp setUp, String answer, Optional<FreshProof> proof) {
        return enrolment.confirm(setUp, answer, new FactorName("Other"), People.DESK, proof, done -> {});
    }

    /** That a key was touched a moment ago. */
    private Optional<FreshProof> byKey(Person person, SoftKey key) {
        String answer = key.touched(questions.forProof(person.account()));
        return proofs.prove(person.account(), answer, People.DESK) instanceof ProofOutcome.Proven proven
                ? Optional.of(proven.proof())
                : Optional.empty();
    }

    private Optional<FreshProof> proof(Person person) {
        return proofs.given(new SignedIn(person.account(), 0, Set.of(), clock.instant(), null, null));
    }

    private SecondStep both(String answer) {
        return ladder.giveProofOfBoth(answer, SignIns.WARD);
    }

    private static String user(String options) {
        return List.of(options.split("\"user\":")).get(1).replaceAll("}.*", "");
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.AccountStates;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.WaitingSlip;
import org.wardkey.identity.activation.WaitingSlips;
import org.wardkey.identity.backupcode.BackupCodeRenewal;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.ProofOutcome;
import org.wardkey.identity.factor.SecondFactorSwitch;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.identity.signin.SignOut;
import org.wardkey.totp.TotpEnrolment;

/** Invariant 8, ASVS V16.3.1: every attempt is one entry that says who, what, with which factor, from where and when. */
@ContainerTest
class AuditEntriesIT {

    private static final String APP = "authenticator-app";
    private static final String BACKUP = "backup-code";

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private Enrolments enrolments;

    @Inject
    private SignInLadder ladder;

    @Inject
    private SignOut signOut;

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private FactorProofs proofs;

    @Inject
    private BackupCodeRenewal renewal;

    @Inject
    private SecondFactorSwitch secondFactor;

    @Inject
    private Activation activation;

    @Inject
    private WaitingSlips slips;

    @Inject
    private AccountStates states;

    @Inject
    private Trail trail;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("Invariant 8: a first step writes one entry, whoever it is and however it ends")
    void firstStep() throws Exception {
        Person plain = people.doctor();
        Person withApp = people.doctor().withAuthenticator();

        expect(() -> signIns.password(plain), "SIGN_IN", "DONE", plain, null, null);
        expect(() -> signIns.password(withApp), "PASSWORD_CHECK", "DONE", withApp, null, null);
        expect(() -> tryPassword(plain.identifier()), "PASSWORD_CHECK", "REFUSED", plain, null, null);
        expect(() -> tryPassword("nobody@ward.example"), "PASSWORD_CHECK", "REFUSED", null, null, null);
    }

    @Test
    @DisplayName("Invariant 8: a second step writes one entry with the factor, however it ends")
    void secondStep() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        var pending = signIns.pending(doctor);
        String code = doctor.code(clock.instant());
        String wrong = doctor.phone().wrongCode(clock.instant());

        expect(() -> signIns.code(pending, wrong), "SECOND_FACTOR_CHECK", "REFUSED", doctor, null, APP);
        expect(() -> signIns.code(pending, code), "SIGN_IN", "DONE", doctor, doctor, APP);
        expect(() -> signIns.code(pending, code), "SECOND_FACTOR_CHECK", "REFUSED", doctor, null, APP);
        expect(() -> signIns.code(pending, doctor.backupCode(0)), "SIGN_IN", "DONE", doctor, doctor, BACKUP);
        expect(() -> signIns.code(pending, "no code"), "SECOND_FACTOR_CHECK", "REFUSED", doctor, null, "unrecognised");
        expect(() -> out(doctor), "SIGN_OUT", "DONE", doctor, doctor, null);
    }

    @Test
    @DisplayName("Invariant 8, N17: a factor that is added, proved, renewed or removed is an entry each")
    void factors() throws Exception {
        Person doctor = people.doctor();
        var begun = enrolments.begin(doctor.account());
        Callable<?> confirm = () -> enrolment.confirm(
                begun.pending(), begun.first(clock.instant()), SignIns.WARD, begun.proof(), done -> {});

        var added = trail.during(confirm);
        clock.forward(Enrolments.STEP);
        var proved = trail.during(() -> renew(doctor, begun.phone().code(clock.instant())));
        clock.forward(Enrolments.STEP);
        Callable<?> turnOff =
                () -> secondFactor.turnOff(doctor.account(), doctor.password(), code(begun), SignIns.WARD, epoch -> {});

        assertThat(added).extracting(Trail.Entry::action).containsExactly("FACTOR_ADDED", "BACKUP_CODES_ISSUED");
        assertThat(proved).extracting(Trail.Entry::action).containsExactly("FACTOR_PROOF", "BACKUP_CODES_ISSUED");
        expect(turnOff, "FACTOR_REMOVED", "DONE", doctor, doctor, APP);
    }

    @Test
    @DisplayName("Invariant 8: an administrative act is one entry that names who did it to whom")
    void administration() throws Exception {
        Person doctor = people.doctor();
        Person administrator = people.administrator();
        var waiting = people.waitingDoctor();
        Callable<?> wrongSlip = () -> activation.activate(
                waiting.identifier(), "0000 0000 0000 0000", Secret.of(People.PASSWORD), SignIns.WARD);

        expect(() -> lock(doctor, administrator), "ACCOUNT_LOCKED", "DONE", doctor, administrator, null);
        expect(() -> lock(doctor, administrator), "ACCOUNT_LOCKED", "REFUSED", doctor, administrator, null);
        assertThat(trail.during(wrongSlip)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("ACCOUNT_ACTIVATED");
            assertThat(entry.outcome()).isEqualTo("REFUSED");
            assertThat(entry.subject()).isEqualTo(waiting.account().account().value());
            assertThat(entry.actor()).isNull();
        });
    }

    @Test
    @DisplayName("Invariant 8: a look at somebody's slip, at the list of slips, and a new slip are an entry each")
    void slips() throws Exception {
        Person clerk = people.clerk();
        var waiting = people.waitingDoctor();
        AccountId account = waiting.account().account();

        var found = new ArrayList<WaitingSlip>();
        var seen = trail.during(() ->
                slips.find(waiting.identifier(), clerk.account(), SignIns.WARD).map(found::add));
        var listed = trail.during(() -> slips.latest(clerk.account(), SignIns.WARD, 0, 20));
        var renewed = trail.during(
                () -> slips.renew(account, found.get(0).mark(), clerk.account(), Optional.empty(), SignIns.WARD));

        assertThat(List.of(seen, listed, renewed))
                .allSatisfy(entries -> assertThat(entries)
                        .singleElement()
                        .extracting(Trail.Entry::actor)
                        .isEqualTo(number(clerk)));
        assertThat(seen).extracting(Trail.Entry::action).containsExactly("RECORD_VIEWED");
        assertThat(listed).extracting(Trail.Entry::subject).containsOnlyNulls();
        assertThat(renewed).extracting(Trail.Entry::action).containsExactly("ACTIVATION_CODE_ISSUED");
        assertThat(renewed).extracting(Trail.Entry::subject).containsExactly(account.value());
    }

    private void expect(
            Callable<?> act,
            String action,
            String outcome,
            @Nullable Person subject,
            @Nullable Person actor,
            @Nullable String factor)
            throws Exception {
        Instant from = clock.instant();
        List<Trail.Entry> entries = trail.during(act);
        Instant to = clock.instant();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(action);
            assertThat(entry.outcome()).isEqualTo(outcome);
            assertThat(entry.subject()).isEqualTo(number(subject));
            assertThat(entry.actor()).isEqualTo(number(actor));
            assertThat(entry.factor()).isEqualTo(factor);
            assertThat(entry.address()).isEqualTo("10.7.7.7");
            assertThat(entry.device()).isEqualTo("ward workstation");
            assertThat(entry.at()).isBetween(from, to);
        });
    }

    private static @Nullable Long number(@Nullable Person person) {
        return person == null ? null : person.account().value();
    }

    private Object tryPassword(String identifier) {
        return ladder.giveIdentifierAndPassword(identifier, Secret.of("not the password at all"), SignIns.WARD);
    }

    private Object out(Person person) {
        signOut.leave(signIns.session(person), SignIns.NOT_THERE, SignIns.WARD);
        return person;
    }

    private Object renew(Person person, String code) {
        var outcome = proofs.prove(person.account(), code, SignIns.WARD);
        FreshProof proof = ((ProofOutcome.Proven) outcome).proof();
        return renewal.regenerate(person.account(), proof, SignIns.WARD, codes -> {});
    }

    private String code(Enrolments.Begun begun) {
        return begun.phone().code(clock.instant());
    }

    private boolean lock(Person person, Person administrator) {
        return states.lock(person.account(), administrator.account(), "stolen phone", SignIns.WARD);
    }
}

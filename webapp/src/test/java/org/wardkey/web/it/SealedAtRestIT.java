package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.vault.SealBroken;

@ContainerTest
class SealedAtRestIT {

    /** Published by UIDAI for its sandbox; nobody's. */
    private static final String AADHAAR = "999941057058";

    private static final String OTHER_AADHAAR = "999971658847";

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private Accounts accounts;

    @Inject
    private Dump dump;

    @Inject
    private Sql sql;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName(
            "Invariants 3 and 4, N5, N10: a dump holds no hash, seed, code, password, Aadhaar number or contact in clear")
    void nothingInClear() throws Exception {
        Person patient = people.patientWithAadhaar(AADHAAR).withAuthenticator();
        Person doctor = people.doctor().withAuthenticator();
        Person caretaker = people.caretaker();
        signIns.now(patient);
        signIns.with(patient, patient.backupCode(0));
        People.Waiting waiting = people.waitingDoctor();

        var cells = dump.cells();

        var softly = new SoftAssertions();
        softly.assertThat(Leaks.ofText(cells, AADHAAR)).as("Aadhaar number").isEmpty();
        softly.assertThat(Leaks.ofText(cells, doctor.identifier())).as("e-mail").isEmpty();
        softly.assertThat(Leaks.ofText(cells, caretaker.identifier()))
                .as("mobile number")
                .isEmpty();
        softly.assertThat(Leaks.ofText(cells, People.PASSWORD)).as("password").isEmpty();
        softly.assertThat(Leaks.ofText(cells, "argon2id"))
                .as("hash of a password")
                .isEmpty();
        softly.assertThat(Leaks.ofBytes(cells, patient.phone().seed()))
                .as("seed")
                .isEmpty();
        for (String code : List.of(patient.backupCode(0), patient.backupCode(1), waiting.code())) {
            softly.assertThat(Leaks.ofText(cells, code)).as("code").isEmpty();
            softly.assertThat(Leaks.ofText(cells, code.replace(" ", "")))
                    .as("code")
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("Invariant 4: nothing in any table has the shape and the check digit of an Aadhaar number")
    void noAadhaarShape() throws Exception {
        people.patientWithAadhaar(OTHER_AADHAAR);

        var shapes = Leaks.ofAadhaarShapes(dump.cells());

        assertThat(shapes).isEmpty();
    }

    @Test
    @DisplayName("the search of the dump finds what is planted there")
    void theSearchFinds() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        String name = sql.one(String.class, "select name from account where id = ?", id(doctor));
        byte[] seed = doctor.phone().seed();

        try {
            sql.execute("update account set name = ? where id = ?", "999933119405, once", id(doctor));
            sql.execute("update password_credential set sealed = ? where account_id = ?", seed, id(doctor));

            assertThat(Leaks.ofAadhaarShapes(dump.cells())).containsExactly("account.name");
            assertThat(Leaks.ofText(dump.cells(), "999933119405")).containsExactly("account.name");
            assertThat(Leaks.ofBytes(dump.cells(), seed)).containsExactly("password_credential.sealed");
        } finally {
            sql.execute("update account set name = ? where id = ?", name, id(doctor));
            sql.execute("delete from password_credential where account_id = ?", id(doctor));
        }
    }

    @Test
    @DisplayName("Invariant 3: a seed that is copied to another person's row does not open there")
    void aCopiedSeed() throws Exception {
        Person thief = people.doctor().withAuthenticator();
        Person victim = people.doctor().withAuthenticator();
        assertThat(signIns.now(victim)).isInstanceOf(SecondStep.Complete.class);
        clock.forward(Enrolments.STEP);
        var pending = signIns.pending(victim);
        byte[] own = sql.one(byte[].class, "select seed from totp_factor where account_id = ?", id(victim));

        int copied = sql.execute(
                "update totp_factor set seed = (select seed from totp_factor where account_id = ?) where account_id = ?",
                id(thief),
                id(victim));

        assertThat(copied).isEqualTo(1);
        assertThatThrownBy(() -> signIns.code(pending, thief.code(clock.instant())))
                .satisfies(SealedAtRestIT::brokenSeal);
        sql.execute("update totp_factor set seed = ? where account_id = ?", own, id(victim));
    }

    @Test
    @DisplayName("Invariant 3: a password that is copied to another person's row does not open there")
    void aCopiedPassword() throws Exception {
        Person thief = people.doctor();
        Person victim = people.doctor();
        byte[] own = sql.one(byte[].class, "select sealed from password_credential where account_id = ?", id(victim));

        int copied = sql.execute(
                "update password_credential set sealed ="
                        + " (select sealed from password_credential where account_id = ?) where account_id = ?",
                id(thief),
                id(victim));

        assertThat(copied).isEqualTo(1);
        assertThatThrownBy(() -> signIns.password(victim)).satisfies(SealedAtRestIT::brokenSeal);
        sql.execute("update password_credential set sealed = ? where account_id = ?", own, id(victim));
    }

    @Test
    @DisplayName("Invariant 3: an Aadhaar number that is copied to another's vault row does not open there")
    void aCopiedAadhaarNumber() throws Exception {
        Person one = people.patientWithAadhaar("999955183433");
        Person other = people.patientWithAadhaar("999990501894");
        String own = "select reference_key from login_identifier where account_id = ?";
        String vault = "aadhaar_vault where reference_key = (" + own + ')';
        byte[] before = sql.one(byte[].class, "select sealed from " + vault, id(other));

        int copied = sql.execute(
                "update aadhaar_vault set sealed = (select sealed from aadhaar_vault where reference_key = (" + own
                        + ")) where reference_key = (" + own + ")",
                id(one),
                id(other));

        assertThat(copied).isEqualTo(1);
        assertThat(accounts.identifiers(one.account())).hasSize(1);
        assertThatThrownBy(() -> accounts.identifiers(other.account())).satisfies(SealedAtRestIT::brokenSeal);
        sql.execute("update aadhaar_vault set sealed = ? where reference_key = (" + own + ')', before, id(other));
    }

    private static long id(Person person) {
        return person.account().value();
    }

    private static void brokenSeal(Throwable thrown) {
        assertThat(thrown)
                .satisfiesAnyOf(
                        t -> assertThat(t).isInstanceOf(SealBroken.class),
                        t -> assertThat(t).cause().isInstanceOf(SealBroken.class),
                        t -> assertThat(t).cause().cause().isInstanceOf(SealBroken.class));
    }
}

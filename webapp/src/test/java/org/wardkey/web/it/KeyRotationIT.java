package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.HospitalNumber;
import org.wardkey.identity.account.IdentifierTaken;
import org.wardkey.identity.command.CommandRefused;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

@ContainerTest
@DisplayName("ASVS V11.2.2: keys are replaced while people sign in:")
class KeyRotationIT {

    private static final String SANDBOX = "999933119405";

    @Inject
    private RotationOps ops;

    @Inject
    private WardDay day;

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private Dump dump;

    @Inject
    private Trail trail;

    @Inject
    private Sql sql;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("twice, under load, stopped and resumed in between; nobody is turned away and nothing stays behind")
    void underLoad() throws Exception {
        Person early = people.doctor().withAuthenticator();
        Person patient = people.patient();
        Set<String> old = ops.prefixes();
        day.begin();
        try {
            for (int round = 0; round < 2; round++) {
                for (KeyPart part : List.of(KeyPart.SEALING, KeyPart.LOOKUP)) {
                    rotate(part);
                }
            }
        } finally {
            day.end();
        }

        assertThat(day.troubles()).isEmpty();
        assertThat(day.signIns()).isGreaterThan(20);
        assertThat(signIns.now(early)).isInstanceOf(SecondStep.Complete.class);
        assertThat(signIns.with(early, early.backupCode(3))).isInstanceOf(SecondStep.Complete.class);
        assertThat(signIns.password(patient)).isInstanceOf(FirstStep.Complete.class);
        assertThatThrownBy(() -> people.register(new HospitalNumber(day.taken())))
                .satisfiesAnyOf(
                        t -> assertThat(t).isInstanceOf(IdentifierTaken.class),
                        t -> assertThat(t).cause().isInstanceOf(IdentifierTaken.class));
        assertThat(ops.prefixes()).doesNotContainAnyElementsOf(old).hasSize(2);
        assertThat(placesUnder(old)).isEmpty();
    }

    @Test
    @DisplayName("whatever stands in the database under a key is announced by its module, and so made anew")
    void nothingIsForgotten() throws Exception {
        // An Aadhaar number is there from any order of tests: each can be given to one person only.
        if (!placesUnder(ops.prefixes()).contains("aadhaar_vault.sealed")) {
            people.patientWithAadhaar(SANDBOX);
        }
        people.doctor().withAuthenticator();

        Set<String> found = placesUnder(ops.prefixes());

        Set<String> announced =
                SealedColumns.ofAllModules().stream().map(SealedColumn::place).collect(Collectors.toSet());
        assertThat(announced).containsAll(found);
        assertThat(found).contains("login_identifier.lookup", "password_credential.sealed", "totp_factor.seed");
    }

    @Test
    @DisplayName("F21: who waits goes on waiting, be it somebody or nobody")
    void waitsGoOn() throws Exception {
        Person doctor = people.doctor();
        String nobody = "nobody-" + doctor.identifier();
        for (int wrong = 0; wrong < 5; wrong++) {
            guess(doctor.identifier());
            guess(nobody);
        }

        ops.run("add lookup");
        ops.noticed();
        ops.run("promote lookup");
        ops.noticed();

        ops.renew();
        var entries = trail.during(() -> List.of(guess(doctor.identifier()), guess(nobody)));
        assertThat(entries)
                .filteredOn(entry -> entry.action().equals("PASSWORD_CHECK"))
                .extracting(Trail.Entry::detail)
                .containsExactly("too soon", "too soon");
        ops.settle();
        ops.renewAll();
        assertThatThrownBy(() -> ops.run("retire lookup"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("tallies of guesses at nobody");
        ops.run("retire lookup --now");
        ops.noticed();
        assertThat(signIns.password(doctor)).isEqualTo(new FirstStep.Refused());
        clock.forward(Duration.ofMinutes(1));
        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Complete.class);
    }

    private void rotate(KeyPart part) throws Exception {
        String word = part.word();
        ops.run("add " + word);
        ops.pretendAnotherServer(part);
        ops.noticed();
        assertThatThrownBy(() -> ops.run("promote " + word)).hasMessageContaining("another-server does not know");
        ops.otherServerEnds();

        ops.run("promote " + word);
        ops.noticed();
        assertThatThrownBy(() -> ops.run("retire " + word)).hasMessageContaining("Not yet");
        ops.settle();
        ops.renew();
        ops.run("pause");
        List<String> halfway = ops.older(part);
        ops.renew();
        ops.renew();
        assertThat(halfway).isNotEmpty();
        assertThat(ops.older(part)).as("while it is paused").isNotEmpty();
        assertThatThrownBy(() -> ops.run("retire " + word)).hasMessageContaining("are under it");
        ops.run("resume");
        ops.renewAll();

        assertThat(ops.older(part)).isEmpty();
        if (part == KeyPart.SEALING) {
            assertThatThrownBy(() -> ops.run("retire " + word)).hasMessageContaining("sessions hold values");
        }
        sql.execute("update key_rotation set began_at = current_timestamp - interval '2' day");
        sql.execute("delete from throttle where account_id = 0");
        ops.run("retire " + word);
        ops.noticed();
    }

    private Set<String> placesUnder(Set<String> keys) throws Exception {
        return dump.cells().stream()
                .filter(cell -> keys.stream().anyMatch(cell.raw()::startsWith))
                .map(Dump.Cell::place)
                .collect(Collectors.toSet());
    }

    private FirstStep guess(String identifier) {
        return ladder.giveIdentifierAndPassword(identifier, Secret.of("wrong"), SignIns.WARD);
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What the servers of tests make anew in one turn. */
    private static final int TURN = 10;

    /** As many values as there are turns times a turn's would be made anew if nothing kept them. */
    private static final int TURNS_WHILE_PAUSED = 5;

    private static final int ROUNDS = 30;

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
    private AtOnce atOnce;

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
        assertThat(day.acts()).isGreaterThan(20);
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

    @Test
    @DisplayName("Invariant 14: what a server was making anew as it was lost is as it was, and the next goes on there")
    void lostInTheMiddle() throws Exception {
        Person doctor = people.doctor();
        for (int more = 0; more < 4 * TURN; more++) {
            people.register(new HospitalNumber(String.format(Locale.ROOT, "WK88%04d", more)));
        }
        long account = doctor.account().value();
        byte[] late = sql.one(byte[].class, "select lookup from login_identifier where account_id = ?", account);
        ops.run("add lookup");
        ops.noticed();
        ops.run("promote lookup");
        ops.noticed();
        ops.settle();
        sql.execute("alter table key_renewal add constraint lost check (renewed <= " + TURN + ')');

        ops.renew();
        long first = ops.underPrimary();
        ops.renew();
        ops.renew();

        assertThat(first).isEqualTo(TURN);
        assertThat(ops.underPrimary()).isEqualTo(TURN);
        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Complete.class);
        sql.execute("alter table key_renewal drop constraint lost");
        long all = sql.one(Long.class, "select count(*) from login_identifier");
        ops.renewAll();
        assertThat(ops.underPrimary()).isEqualTo(all);
        ops.renew();
        sql.execute("update login_identifier set lookup = ? where account_id = ?", late, account);
        ops.renewAll();
        assertThat(ops.underPrimary()).as("with what somebody wrote late").isEqualTo(all);
        ops.run("retire lookup --now");
        ops.noticed();
        assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Complete.class);
    }

    @Test
    @DisplayName("Invariant 4: two who register with one identifier while the key to look up by changes: one gets it")
    void oneIdentifier() throws Exception {
        String before = ops.primary(KeyPart.LOOKUP);
        ops.run("add lookup");
        ops.noticed();
        ops.run("promote lookup");
        String after = ops.primary(KeyPart.LOOKUP);

        var registered = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var number = new HospitalNumber(String.format(Locale.ROOT, "WK66%04d", round));
            String next = round % 2 == 0 ? before : after;
            List<Callable<Boolean>> works = new ArrayList<>(Collections.nCopies(4, () -> registers(number)));
            works.add(() -> {
                ops.run("promote lookup " + next);
                ops.noticed();
                return false;
            });
            registered.add(atOnce.call(works).stream().filter(one -> one).count());
        }

        assertThat(registered).hasSize(ROUNDS).containsOnly(1L);
        ops.settle();
        ops.renewAll();
        ops.run("retire lookup --now");
        ops.noticed();
    }

    private boolean registers(HospitalNumber number) {
        try {
            people.register(number);
            return true;
        } catch (RuntimeException e) {
            assertThat(Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause))
                    .hasAtLeastOneElementOfType(IdentifierTaken.class);
            return false;
        }
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
        long halfway = ops.madeAnew();
        for (int turn = 0; turn < TURNS_WHILE_PAUSED; turn++) {
            ops.renew();
        }
        assertThat(ops.older(part)).as("while it is paused").isNotEmpty();
        assertThat(ops.madeAnew()).as("while it is paused").isEqualTo(halfway);
        assertThatThrownBy(() -> ops.run("retire " + word)).hasMessageContaining("are under it");
        ops.run("resume");
        ops.renewAll();

        assertThat(ops.older(part)).isEmpty();
        assertThat(ops.madeAnew()).as("after it was resumed").isGreaterThan(halfway);
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

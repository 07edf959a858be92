package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Origin;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.oversight.audit.AuditReading;
import org.wardkey.oversight.audit.OwnSignIns;
import org.wardkey.oversight.audit.SignInEntry;

@ContainerTest
@DisplayName("F23: A sign-in in a person's own list")
class OwnSignInsIT {

    private static final Origin THIEF = new Origin("10.9.9.9", "somebody's laptop");

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private AuditReading reading;

    @Inject
    private OwnSignIns own;

    @Inject
    private Accounts accounts;

    @Inject
    private Trail trail;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Sql sql;

    @Inject
    private MovableClock clock;

    @Test
    @DisplayName("is said to be somebody else's: all other sessions end, a case is opened, and it is an entry")
    void doubted() throws Exception {
        Person person = people.doctor().withAuthenticator();
        signIns.now(person);
        SignInEntry entry = latest(person);
        int before = epoch(person);
        var epochs = new ArrayList<Integer>();

        var entries = trail.during(() -> assertThat(own.doubt(person.account(), entry.id(), People.DESK, epochs::add))
                .isTrue());

        assertThat(epochs).containsExactly(before + 1);
        assertThat(epoch(person)).isEqualTo(before + 1);
        assertThat(cases(person)).isEqualTo(1);
        assertThat(entries).extracting(Trail.Entry::action).containsExactly("CONCERN_RAISED");
        assertThat(entries).extracting(Trail.Entry::detail).containsExactly("SIGN_IN");
        assertThat(own.doubted(person.account(), List.of(entry))).containsExactly(entry.id());
        assertThat(own.doubtful(person.account(), entry.id())).isEmpty();
    }

    @Test
    @DisplayName("is so once, of sixteen who say it at the same moment, and after that")
    void once() throws Exception {
        Person person = people.doctor().withAuthenticator();
        signIns.now(person);
        long entry = latest(person).id();

        List<Boolean> done = atOnce.call(() -> own.doubt(person.account(), entry, People.DESK, epoch -> {}));

        assertThat(done).containsOnlyOnce(true);
        assertThat(cases(person)).isEqualTo(1);
        assertThat(own.doubt(person.account(), entry, People.DESK, epoch -> {})).isFalse();
    }

    @Test
    @DisplayName("ASVS V8.2.1: is nobody else's to speak of")
    void others() throws Exception {
        Person person = people.doctor().withAuthenticator();
        Person stranger = people.doctor();
        signIns.now(person);
        long entry = latest(person).id();
        int before = epoch(person);

        assertThat(own.doubtful(stranger.account(), entry)).isEmpty();
        assertThat(own.doubt(stranger.account(), entry, People.DESK, epoch -> {}))
                .isFalse();
        assertThat(own.doubt(stranger.account(), Long.MAX_VALUE, People.DESK, epoch -> {}))
                .isFalse();

        assertThat(epoch(person)).isEqualTo(before);
        assertThat(cases(person) + cases(stranger)).isZero();
    }

    @Test
    @DisplayName("can be one that stopped at the code, as somebody knows the password, and none with a wrong password")
    void whichOnes() {
        Person person = people.doctor().withAuthenticator();
        ladder.giveIdentifierAndPassword(person.identifier(), person.password(), THIEF);
        SignInEntry stopped = latest(person);
        clock.forward(Duration.ofSeconds(1));
        signIns.with(person, "000000");
        SignInEntry wrongCode = latest(person);
        clock.forward(Duration.ofSeconds(1));
        ladder.giveIdentifierAndPassword(person.identifier(), Secret.of("guessed"), THIEF);
        SignInEntry guessed = latest(person);

        assertThat(stopped.action()).isEqualTo(Action.PASSWORD_CHECK);
        assertThat(own.doubtful(person.account(), stopped.id())).isPresent();
        assertThat(own.doubtful(person.account(), wrongCode.id())).isPresent();
        assertThat(own.doubtful(person.account(), guessed.id())).isEmpty();
        assertThat(own.doubt(person.account(), guessed.id(), People.DESK, epoch -> {}))
                .isFalse();
    }

    @Test
    @DisplayName("costs the list one question, however long it is")
    void roundTrips() throws Exception {
        Person person = people.doctor().withAuthenticator();
        for (int i = 0; i < 5; i++) {
            clock.forward(Duration.ofMinutes(1));
            signIns.now(person);
        }
        List<SignInEntry> entries = reading.recentSignIns(person.account(), 20, OptionalLong.empty());

        List<String> sent = Statements.of(() -> own.doubted(person.account(), entries));

        assertThat(entries).hasSize(5);
        assertThat(sent).filteredOn(statement -> statement.startsWith("SELECT")).hasSize(1);
    }

    private SignInEntry latest(Person person) {
        return reading.recentSignIns(person.account(), 1, OptionalLong.empty()).get(0);
    }

    private int epoch(Person person) {
        return accounts.find(person.account()).orElseThrow().sessionEpoch();
    }

    private long cases(Person person) throws SQLException {
        return sql.one(
                Long.class,
                "select count(*) from concern where account_id = ?",
                person.account().value());
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.Waiting;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SignInLadder;

/** Commits count: they are round trips too. */
@ContainerTest
class RoundTripsIT {

    private static final int BUDGET = 5;

    /** What failed is counted for the account and for the source, each by a write of its own. */
    private static final int WITH_COUNTING = 11;

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInLadder ladder;

    @Inject
    private MovableClock clock;

    @Inject
    private Sessions sessions;

    @Test
    @DisplayName("the first step takes at most five round trips to the database, its audit entry and commit included")
    void firstStep() throws Exception {
        Person doctor = people.doctor().withAuthenticator();

        var sent = sent(() -> signIns.password(doctor));

        assertThat(sent).hasSizeLessThanOrEqualTo(BUDGET).anyMatch(s -> s.contains("insert into audit_entry"));
    }

    @Test
    @DisplayName(
            "a first step for an unknown identifier takes at most eleven round trips: its failures are counted, too")
    void unknown() throws Exception {
        var password = Secret.of(People.PASSWORD);

        var sent = sent(() -> ladder.giveIdentifierAndPassword("nobody@ward.example", password, SignIns.WARD));

        assertThat(sent).hasSizeLessThanOrEqualTo(WITH_COUNTING).anyMatch(s -> s.contains("insert into audit_entry"));
    }

    @Test
    @DisplayName("the second step takes at most five round trips to the database, its audit entry and commit included")
    void secondStep() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        var pending = signIns.pending(doctor);
        String code = doctor.code(clock.instant());
        // The gate reads it, once for the request.
        Waiting waiting = signIns.waiting(pending).orElseThrow();

        var sent = sent(() -> ladder.giveCode(waiting, code, SignIns.WARD));

        assertThat(sent).hasSizeLessThanOrEqualTo(BUDGET).anyMatch(s -> s.contains("insert into audit_entry"));
    }

    @Test
    @DisplayName("a second step with a backup code takes at most five round trips")
    void backupCode() throws Exception {
        Person doctor = people.doctor().withAuthenticator();
        var pending = signIns.pending(doctor);
        Waiting waiting = signIns.waiting(pending).orElseThrow();

        var sent = sent(() -> ladder.giveCode(waiting, doctor.backupCode(4), SignIns.WARD));

        assertThat(sent).hasSizeLessThanOrEqualTo(BUDGET).anyMatch(s -> s.contains("insert into audit_entry"));
    }

    @Test
    @DisplayName("the password of who has no second factor, who is signed in by it, takes at most six round trips")
    void passwordAlone() throws Exception {
        Person patient = people.patient();

        var sent = sent(() -> signIns.password(patient));

        assertThat(sent).hasSizeLessThanOrEqualTo(BUDGET + 1).anyMatch(s -> s.contains("insert into account_session"));
    }

    @Test
    @DisplayName(
            "Invariant 7: each request of who is signed in looks once whether the session is good, and writes nothing")
    void look() throws Exception {
        Person patient = people.patient();
        var secret = ((FirstStep.Complete) signIns.password(patient)).secret();

        var sent = sent(() -> sessions.find(secret).orElseThrow());

        assertThat(sent).hasSize(1).allMatch(s -> s.startsWith("select"));
    }

    /** Without the one that fetches the next fifty numbers of entries and sessions, which every fiftieth makes. */
    static List<String> sent(Callable<?> work) throws Exception {
        return Statements.of(work).stream()
                .map(sql -> sql.toLowerCase(Locale.ROOT))
                .filter(sql -> !sql.contains("audit_entry_seq") && !sql.contains("account_session_seq"))
                // Every five seconds one, for all: which sources have failed too often.
                .filter(sql -> !sql.contains("name like"))
                .toList();
    }
}

package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Folder;
import org.wardkey.web.browser.portal.OpsCommand;
import org.wardkey.web.browser.portal.Portal;

/** One start for all: the last but one kills a node, and everything that has to be seen afterwards is seen at the other. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Two nodes on one database")
class NodesIT {

    private static final int ROUNDS = 5;
    private static final String CHECKPOINTS = "data/audit-checkpoints.txt";
    private static final String CHECKPOINT = "audit checkpoint position=";
    private static final String WRONG = "no word of this is right";
    private static final Duration LOOKED_FOR_AGAIN = Duration.ofSeconds(6);

    private Postgres database;
    private Nodes nodes;
    private Hospital hospital;

    @BeforeAll
    void start() {
        database = Postgres.start("postgres-of-two-nodes");
        nodes = Nodes.start(database);
        hospital = nodes.hospital();
        System.out.println("Two nodes ready in " + nodes.ready().toMillis() + " ms");
    }

    @AfterAll
    void end() {
        nodes.close();
        database.close();
    }

    @Test
    @Order(1)
    @DisplayName("Invariant 1, N9: a code given to both at once opens one session")
    void oneCode() {
        Person doctor = hospital.withAnApp(hospital.doctor());
        for (int round = 0; round < ROUNDS; round++) {
            String code = hospital.nextCode(doctor.phone());

            assertThat(bothAtOnce(doctor, code)).containsExactlyInAnyOrder("", "/profile");
        }
    }

    @Test
    @Order(1)
    @DisplayName("Invariant 2, N6: a backup code given to both at once opens one session")
    void oneBackupCode() {
        Person patient = hospital.withAnApp(hospital.patient());
        for (int round = 0; round < ROUNDS; round++) {
            String code = patient.backupCodes().get(round);

            assertThat(bothAtOnce(patient, code)).filteredOn(String::isEmpty).hasSize(1);
        }
    }

    @Test
    @Order(1)
    @DisplayName("Invariant 6: wrong passwords at the one are counted at the other; after the wait the right one opens")
    void throttle() {
        Person patient = hospital.patient();
        nodes.agree();
        for (int guess = 0; guess < 6; guess++) {
            Portal node = guess % 2 == 0 ? nodes.one() : nodes.other();
            assertThat(new Client(node).signIn(patient.identifier(), WRONG).location())
                    .isEmpty();
        }

        for (Portal node : List.of(nodes.one(), nodes.other())) {
            assertThat(signedIn(node, patient)).as("too soon").isEmpty();
        }
        nodes.one().forward(Hospital.LONGEST_WAIT);
        nodes.agree();
        for (Portal node : List.of(nodes.one(), nodes.other())) {
            assertThat(signedIn(node, patient)).isEqualTo("/profile");
        }
    }

    @Test
    @Order(1)
    @DisplayName("F21: the source is who the proxy names, counted for both, and not who a client says that it is")
    void source() throws SQLException {
        for (Portal node : List.of(nodes.one(), nodes.other())) {
            var client = new Client(node);
            Form form = client.form("/sign-in", "form")
                    .with("form:identifier", "nobody@hospital.example")
                    .with("form:password", "no word of this is right");
            client.send(
                    form.action(),
                    request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Forwarded-For", "203.0.113.200, 198.51.100.7")
                            .POST(BodyPublishers.ofString(form.encoded())));
        }

        String source = "select coalesce(sum(failures), 0) from throttle where name like 'source/%";
        assertThat(database.number(source + "/198.51.100.7/password'")).isEqualTo(2);
        assertThat(database.number(source + "/203.0.113.200/%'")).isZero();
        assertThat(database.number("select count(*) from audit_entry where address = '198.51.100.7'"))
                .isEqualTo(2);
    }

    @Test
    @Order(1)
    @DisplayName("Invariant 5: from an address with too many failures a sign-in is refused as any other, byte for byte")
    void addressOverItsLimit() {
        Person patient = hospital.patient();
        RefusedSignIn usual = RefusedSignIn.of(nodes.one(), "WK00000000", WRONG);
        // All that are let through in this stretch of time, and in the next, should that begin meanwhile.
        database.execute("insert into throttle (name, account_id, failures, failed_at) select 'source/' || stretch"
                + " || '/127.0.0.1/password', 0, " + Nodes.MOST_FAILURES + ", current_timestamp from generate_series("
                + stretch() + ", " + stretch()
                + " + 1) stretch on conflict (name) do update set failures = excluded.failures");
        nodes.one().forward(LOOKED_FOR_AGAIN);

        RefusedSignIn right = RefusedSignIn.of(nodes.one(), patient.identifier(), patient.password());
        RefusedSignIn wrong = RefusedSignIn.of(nodes.one(), patient.identifier(), WRONG);
        RefusedSignIn unknown = RefusedSignIn.of(nodes.one(), "WK00000001", WRONG);
        database.execute("delete from throttle where name like 'source/%'");
        nodes.one().forward(LOOKED_FOR_AGAIN);

        assertThat(List.of(right, wrong, unknown)).containsOnly(usual);
        assertThat(signedIn(nodes.one(), patient)).isEqualTo("/profile");
    }

    @Test
    @Order(1)
    @DisplayName(
            "ASVS V7.4.1: a session that was made at the one is good at the other, and signing out there ends it here")
    void signedOut() {
        Client here = hospital.signedIn(hospital.patient());
        nodes.agree();
        Client there = here.at(nodes.other());
        assertThat(there.get("/profile").status()).isEqualTo(200);

        there.send(there.form("/sign-out", "form"));

        assertThat(here.get("/profile").location()).startsWith("/sign-in");
    }

    @Test
    @Order(1)
    @DisplayName("ASVS V7.4.2: who is locked at the one is out at the other with the next request")
    void locked() {
        Person doctor = hospital.doctor();
        Client here = hospital.signedIn(doctor);
        nodes.agree();

        nodes.other().lock(doctor.identifier());

        assertThat(here.get("/profile").location()).startsWith("/sign-in");
        assertThat(signedIn(nodes.one(), doctor)).isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("Invariant 14: of what a node was doing when it was killed, nothing is left; what it had said is done,"
            + " and who was signed in there or on the way goes on at the other")
    void killed() throws SQLException {
        Person patient = hospital.withAnApp(hospital.patient());
        var betweenSteps = new Client(nodes.one());
        betweenSteps.signIn(patient.identifier(), patient.password());
        Client signedIn = hospital.signedIn(hospital.doctor());
        var acting = new Acting(nodes);
        List<Supplier<Reply>> acts = acting.acts();
        Person done = acting.changedPassword();
        nodes.agree();
        Map<String, String> middle = Map.of(
                "backup_code",
                "true",
                "audit_entry",
                "new.outcome = 'DONE' and new.action in ('FACTOR_REMOVED', 'SIGN_IN', 'PASSWORD_CHANGED',"
                        + " 'ACCOUNT_ACTIVATED')");
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try (var halt = new Halt(database.connect(), middle)) {
            List<CompletableFuture<Reply>> under = acts.stream()
                    .map(act -> CompletableFuture.supplyAsync(act, threads))
                    .toList();

            List<String> written = halt.await(acts.size());
            Map<String, List<String>> committed = halt.dump();
            nodes.one().close();
            halt.release();

            assertThat(under).allSatisfy(act -> assertThat(act).failsWithin(Duration.ofSeconds(20)));
            assertThat(written)
                    .allSatisfy(tables -> assertThat(tables.replace("audit_entry", ""))
                            .as("written in the middle: %s", written)
                            .isNotBlank());
            assertThat(halt.dump()).isEqualTo(committed);
        } finally {
            threads.shutdownNow();
        }
        assertThat(signedIn.at(nodes.other()).get("/profile").status()).isEqualTo(200);
        assertThat(betweenSteps
                        .at(nodes.other())
                        .giveCode(patient.backupCodes().get(0))
                        .location())
                .startsWith("/profile");
        acting.checkNothingHappened();
        assertThat(signedIn(nodes.other(), done)).isEqualTo("/profile");
    }

    @Test
    @Order(3)
    @DisplayName("Invariant 9: all that either of them wrote is in one chain, which holds")
    void chain() throws Exception {
        var everything = "select count(*) from audit_entry";
        var linked = "select coalesce(max(position), 0) from audit_link";
        Instant end = Instant.now().plusSeconds(30);
        while (database.number(linked) < database.number(everything)
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        long entries = database.number(everything);

        var verified = OpsCommand.run(
                nodes.settings(),
                "org.wardkey.oversight.chain.VerifyAudit",
                Folder.of("node-one").path().resolve(CHECKPOINTS).toString(),
                Folder.of("node-other").path().resolve(CHECKPOINTS).toString());

        assertThat(verified.said()).contains("Checked positions 1 to " + entries, "The audit trail holds.");
        assertThat(verified.status()).isZero();
        assertThat(entries).isGreaterThan(100);
    }

    @Test
    @Order(4)
    @DisplayName(
            "Invariant 9: each checkpoint stands in the node's log as it stands in its file, and the logs alone prove"
                    + " the trail")
    void checkpointsInTheLog() throws Exception {
        for (String node : List.of("node-one", "node-other")) {
            List<String> kept = Files.readAllLines(Folder.of(node).path().resolve(CHECKPOINTS));
            List<String> logged = Files.readAllLines(Folder.of(node).log()).stream()
                    .filter(line -> line.contains(CHECKPOINT))
                    .map(line -> line.substring(line.indexOf(CHECKPOINT)))
                    .toList();

            assertThat(kept).hasSizeGreaterThan(3).allMatch(line -> line.startsWith(CHECKPOINT));
            assertThat(logged).as("the log of %s", node).containsAll(kept);
        }

        var verified = OpsCommand.run(
                nodes.settings(),
                "org.wardkey.oversight.chain.VerifyAudit",
                Folder.of("node-one").log().toString(),
                Folder.of("node-other").log().toString());

        assertThat(verified.said())
                .containsPattern("against [1-9][0-9]+ checkpoints")
                .contains("The audit trail holds.");
        assertThat(verified.status()).isZero();
    }

    /** The number of the ten minutes in which failures from one address are added up. */
    private long stretch() {
        return nodes.one().now().getEpochSecond() / Duration.ofMinutes(10).toSeconds();
    }

    private static String signedIn(Portal node, Person person) {
        return new Client(node).signIn(person.identifier(), person.password()).location();
    }

    /** Where each node leads who gives the same code to both in the same moment. */
    private List<String> bothAtOnce(Person person, String code) {
        nodes.agree();
        List<Form> forms = new ArrayList<>();
        List<Client> clients =
                Stream.of(nodes.one(), nodes.other()).map(Client::new).toList();
        for (Client client : clients) {
            client.signIn(person.identifier(), person.password());
            forms.add(client.form("/sign-in/code", "form").with("form:code", code));
        }
        List<CompletableFuture<Reply>> replies = Stream.of(0, 1)
                .map(i -> CompletableFuture.supplyAsync(() -> clients.get(i).send(forms.get(i))))
                .toList();
        return replies.stream()
                .map(CompletableFuture::join)
                .map(Reply::location)
                .toList();
    }
}

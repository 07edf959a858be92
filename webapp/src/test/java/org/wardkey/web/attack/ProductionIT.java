package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;

@Tag("browser")
@ExtendWith(InProduction.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A portal in production")
class ProductionIT {

    /** Where no key has answered, there is nothing to look up. */
    private static final Set<String> NEED_NO_DATABASE = Set.of("/language", "/passkey");

    private static final String[][] DEMONSTRATION = {
        {"9999 4105 7058", "mango tree river boat"},
        {"WH100002", "lantern hill morning tea"},
        {"admin@hospital.example", "key ring long corridor"},
        {"desk@hospital.example", "paper slip front desk"}
    };

    /** As many as sign in at the same time while the database is away. */
    private static final int FEW = 4;

    private Postgres database;
    private Production production;
    private Client administrator;
    private Client visitor;

    @BeforeAll
    void visit(Installation hospital) {
        database = hospital.database();
        production = hospital.production();
        administrator = hospital.administrator();
        visitor = new Client(production.portal());
    }

    @Test
    @DisplayName(
            "Invariant 14, F16: says to try again shortly while the database is away; then the same session goes on")
    void stopsAndStarts() {
        Walk persons = Walk.from(administrator, List.of("/profile"));
        Walk everybodys = Walk.from(visitor, List.of("/sign-in"));
        String asset =
                visitor.get("/sign-in").page().select("link[rel=stylesheet]").attr("href");
        database.stop();

        var answers = new ArrayList<Reply>();
        persons.paths().stream().filter(ProductionIT::personal).forEach(path -> answers.add(administrator.get(path)));
        persons.forms().stream().filter(ProductionIT::asks).forEach(form -> answers.add(administrator.send(form)));
        everybodys.forms().stream().filter(ProductionIT::asks).forEach(form -> answers.add(visitor.send(form)));
        List<Reply> open = everybodys.paths().stream().map(visitor::get).toList();
        Reply inHindi = administrator.send(
                "/profile", request -> request.header("Accept-Language", "hi").GET());
        int styles = visitor.get(asset).status();
        database.startAgain();

        assertThat(answers).hasSizeGreaterThan(8).allSatisfy(ProductionIT::saysTryAgain);
        assertThat(open).allSatisfy(page -> assertThat(page.status()).isIn(200, 303));
        assertThat(inHindi.page().select("html").attr("lang")).isEqualTo("hi");
        assertThat(styles).isEqualTo(200);
        assertThat(administrator.get("/profile").status()).isEqualTo(200);
        assertThat(administrator.get("/profile").heading()).isEqualTo("First Administrator");
        assertThat(visitor.signIn(Production.ADMINISTRATOR, Production.PASSWORD).location())
                .isEqualTo("/sign-in/code");
        new Console(production.portal()).checkQuiet(Production.PASSWORD);
    }

    @Test
    @DisplayName("Invariant 14: whose database stops and starts again while people sign in has lost nothing that it"
            + " acknowledged, refused with 503 and words, and goes on by itself")
    void stopsUnderLoad() throws SQLException, InterruptedException {
        long before = rightPasswords();
        try (var load = new Load(
                FEW, () -> new Client(production.portal()).signIn(Production.ADMINISTRATOR, Production.PASSWORD))) {
            load.awaitMore(10, 303);

            database.stop();
            load.awaitMore(12, 503);
            database.startAgain();
            load.awaitMore(10, 303);
            List<Reply> answers = load.end();

            List<Reply> acknowledged =
                    answers.stream().filter(reply -> reply.status() == 303).toList();
            assertThat(acknowledged)
                    .allSatisfy(reply -> assertThat(reply.location()).isEqualTo("/sign-in/code"));
            assertThat(answers).filteredOn(reply -> reply.status() != 303).allSatisfy(ProductionIT::saysTryAgain);
            assertThat(rightPasswords() - before).isGreaterThanOrEqualTo(acknowledged.size());
        }
        new Console(production.portal()).checkQuiet(Production.PASSWORD);
    }

    @Test
    @DisplayName(
            "Invariant 14: is not ready while its database is away, is alive all the same, and is ready again after")
    void readiness() {
        var proxy = new Client(production.portal());
        assertThat(proxy.get("/health/ready").status()).isEqualTo(200);

        database.stop();
        Reply away = eventually(proxy, 503);
        Reply alive = proxy.get("/health/live");
        database.startAgain();

        assertThat(away.body()).contains("\"database\"", "DOWN").doesNotContainPattern(Sound.INSIDE);
        assertThat(alive.status()).isEqualTo(200);
        assertThat(eventually(proxy, 200).body()).doesNotContain("DOWN");
    }

    /** A reading is kept for a second. */
    private static Reply eventually(Client proxy, int status) {
        Instant end = Instant.now().plusSeconds(20);
        Reply reply = proxy.get("/health/ready");
        while (reply.status() != status && Instant.now().isBefore(end)) {
            reply = proxy.get("/health/ready");
        }
        assertThat(reply.status()).isEqualTo(status);
        return reply;
    }

    private long rightPasswords() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var count = statement.executeQuery(
                        "select count(*) from audit_entry where action = 'PASSWORD_CHECK' and outcome = 'DONE'")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Test
    @DisplayName(
            "Invariant 12, ASVS V6.3.2: production knows nobody of the demonstration, and no page says that it is one")
    void nothingOfTheDemonstration() {
        var stranger = new Client(production.portal());
        List<Reply> pages =
                Walk.from(stranger, List.of("/sign-in", "/demonstration")).pages();

        assertThat(pages)
                .hasSizeGreaterThan(4)
                .allSatisfy(page -> assertThat(page.page().select("aside.demonstration, .people"))
                        .isEmpty());
        assertThat(stranger.get("/demonstration").status()).isEqualTo(404);
        for (String[] person : DEMONSTRATION) {
            assertThat(stranger.signIn(person[0], person[1]).location()).isEmpty();
        }
    }

    private static boolean personal(String path) {
        return path.startsWith("/profile") || path.startsWith("/desk") || path.startsWith("/enrol");
    }

    private static boolean asks(Form form) {
        return !NEED_NO_DATABASE.contains(form.action()) && !form.fields().containsKey("leave");
    }

    private static void saysTryAgain(Reply reply) {
        assertThat(reply.status()).as(reply.path()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After")).as(reply.path()).isPresent();
        assertThat(reply.heading()).as(reply.path()).isEqualTo("Please try again shortly");
        Sound.checkWords(reply.path(), reply);
    }
}

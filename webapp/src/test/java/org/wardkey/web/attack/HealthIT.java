package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.web.attack.Wire.Answer;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.portal.Folder;
import org.wardkey.web.browser.portal.Portal;

@FromOutside
@DisplayName("Whether the node is fit")
class HealthIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final List<String> HANDED_ON = List.of(
            "X-Forwarded-For: 192.0.2.7",
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-For:",
            "Forwarded: for=192.0.2.7",
            "X-Real-IP: ::1",
            "Via: 1.1 x");

    @Test
    @DisplayName(
            "Invariant 14, CERT-In clocks: it is not while its clock is an hour ahead or behind, and is when the clock is right again")
    void clock() {
        // Its own: a clock that another test moves is seen for a minute.
        var settings = Map.of("wardkey.mode", "demonstration");
        try (var portal = Portal.node(Folder.anew("portal-with-a-clock"), settings)) {
            portal.awaitReady();

            assertThat(statusAt(portal, Duration.ZERO)).isEqualTo(200);
            assertThat(statusAt(portal, HOUR)).isEqualTo(503);
            assertThat(statusAt(portal, HOUR.negated())).isEqualTo(503);
            assertThat(statusAt(portal, Duration.ZERO)).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is told to who asks from the same machine, and to nobody for whom a proxy asks")
    @ValueSource(strings = {"/health", "/health/ready", "/health/live", "/health/started"})
    void neighboursOnly(String path, Portal portal) {
        var wire = new Wire(portal);
        Answer nowhere = wire.get("/nowhere");

        Answer own = wire.get(path);

        assertThat(own.status()).isIn(200, 503);
        assertThat(own.body()).contains("\"status\"").doesNotContainPattern(Sound.INSIDE);
        assertThat(own.header("Set-Cookie")).isEmpty();
        for (String header : HANDED_ON) {
            Answer handedOn = wire.get(path, header);
            assertThat(handedOn.status()).as(header).isEqualTo(nowhere.status());
            assertThat(handedOn.body()).as(header).doesNotContain("\"status\"");
        }
    }

    @Test
    @DisplayName("is measured for the same, and by one number whether the audit trail is kept")
    void metrics(Portal portal) {
        var wire = new Wire(portal);
        Answer nowhere = wire.get("/nowhere");

        Answer own = wire.get("/metrics");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).containsPattern("(?m)^wardkey_audit_trouble\\{.*} 0(\\.0)?$");
        for (String header : HANDED_ON) {
            Answer handedOn = wire.get("/metrics", header);
            assertThat(handedOn.status()).as(header).isEqualTo(nowhere.status());
            assertThat(handedOn.body()).as(header).doesNotContain("# TYPE");
        }
    }

    @Test
    @DisplayName("is only asked, never told")
    void onlyGet(Portal portal) {
        for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS"}) {
            Answer answer = new Wire(portal).send(method + " /health/ready HTTP/1.1", "Content-Length: 0");

            assertThat(answer.status()).as(method).isIn(403, 404, 405, 415);
        }
    }

    /** With the portal's clock off the true time by so much. */
    private static int statusAt(Portal portal, Duration off) {
        portal.jump(Duration.between(portal.now(), Instant.now().plus(off)));
        int status = new Client(portal).get("/health/ready").status();
        // The last reading is kept for a second of the machine's: look until it is a new one.
        Instant until = Instant.now().plusMillis(1_500);
        while (Instant.now().isBefore(until)) {
            portal.jump(Duration.between(portal.now(), Instant.now().plus(off)));
            status = new Client(portal).get("/health/ready").status();
        }
        return status;
    }
}

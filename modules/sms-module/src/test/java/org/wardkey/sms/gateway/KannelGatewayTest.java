package org.wardkey.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F17: Kannel")
class KannelGatewayTest {

    private static final String PASSWORD = "p&ss+w%rd \"q\"";

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("ASVS V14.2.1: gets the text in the body and all else in headers, nothing in the address")
    void message() {
        server.answers(202, "0: Accepted for delivery");

        assertThat(kannel().hand(Messages.saying(Messages.TRAPS))).isEqualTo(Handover.TAKEN);

        var seen = server.only();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.target()).isEqualTo("/cgi-bin/sendsms");
        assertThat(seen.body()).isEqualTo(Messages.TRAPS);
        assertThat(seen.header("X-Kannel-Username")).isEqualTo("ward");
        assertThat(seen.header("X-Kannel-Password")).isEqualTo(PASSWORD);
        assertThat(seen.header("X-Kannel-From")).isEqualTo("Hospital");
        assertThat(seen.header("X-Kannel-To")).isEqualTo("+919812345678");
        assertThat(seen.header("X-Kannel-Coding")).isEqualTo("0");
    }

    @Test
    @DisplayName("gets Hindi as UTF-8, to be sent in the long alphabet")
    void hindi() {
        server.answers(202, "3: Queued for later delivery");

        assertThat(kannel().hand(Messages.saying(Messages.HINDI))).isEqualTo(Handover.TAKEN);

        assertThat(server.only().body()).isEqualTo(Messages.HINDI);
        assertThat(server.only().header("X-Kannel-Coding")).isEqualTo("2");
        assertThat(server.only().header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
    }

    @Test
    @DisplayName("that refuses is said to, and asked once; its log has neither code, number nor password")
    void refused() {
        server.answers(400, "Authorization failed for sendsms");

        try (var words = Words.listen()) {
            assertThat(kannel().hand(Messages.saying(Messages.HINDI))).isEqualTo(Handover.REFUSED);

            assertThat(words.said()).contains("400").doesNotContain(Messages.CODE, "98123", PASSWORD);
        }
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    @DisplayName("that has nobody to hand a message to does not have it")
    void temporal() {
        server.answers(503, "Temporal failure, try again later.");

        assertThatThrownBy(() -> kannel().hand(Messages.saying("x")))
                .isInstanceOfSatisfying(
                        GatewayTrouble.class,
                        trouble -> assertThat(trouble.handover()).isEqualTo(Handover.AWAY));
        assertThat(server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://kannel.hospital.example/cgi-bin/sendsms",
                "ftp://127.0.0.1/",
                "127.0.0.1",
                "http:///x",
                "https://a:b@c/"
            })
    @DisplayName("is only reached over TLS, or on this machine")
    void address(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KannelGateway(address, "ward", PASSWORD, "Hospital", new Wire()))
                .withMessageStartingWith("wardkey.sms.kannel.url: ")
                .withMessageNotContaining(address);
    }

    @Test
    @DisplayName("gets no setting that would not come through, and no error tells one")
    void settings() {
        String url = server.address("/cgi-bin/sendsms");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KannelGateway(url, "ward", "gé\nheim", "Hospital", new Wire()))
                .withMessageStartingWith("wardkey.sms.kannel.password: ")
                .withMessageNotContaining("heim");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KannelGateway(url, "ward ", PASSWORD, "Hospital", new Wire()))
                .withMessageStartingWith("wardkey.sms.kannel.user: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KannelGateway(url, "ward", PASSWORD, "City Hospital", new Wire()))
                .withMessageStartingWith("wardkey.sms.kannel.from: ");
    }

    private SmsGateway kannel() {
        return new KannelGateway(server.address("/cgi-bin/sendsms"), "ward", PASSWORD, "Hospital", new Wire());
    }
}

package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F21: the address that a request came from")
class ProxiesTest {

    private static final Proxies OURS = new Proxies(List.of("127.0.0.1", " 10.1.0.0/16", "fd00::/8"));

    @ParameterizedTest(name = "{0} says {1}: {2}")
    @DisplayName("is the last one that a proxy of ours has seen")
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1    | 203.0.113.7                       | 203.0.113.7",
                "10.1.200.3   | 203.0.113.7                       | 203.0.113.7",
                "10.2.0.1     | 203.0.113.7                       | 10.2.0.1",
                "127.0.0.1    | 203.0.113.7, 10.1.2.3             | 203.0.113.7",
                "127.0.0.1    | 198.51.100.9, 203.0.113.7         | 203.0.113.7",
                "fd00::1      | 2001:db8::5                       | 2001:db8::5",
                "127.0.0.1    | [2001:db8::5]:4711                | 2001:db8::5",
                "127.0.0.1    | 203.0.113.7:4711                  | 203.0.113.7",
                "127.0.0.1    | 10.1.0.9                          | 10.1.0.9"
            })
    void believed(String remote, String forwarded, String client) {
        var exchange = Exchange.get("/sign-in").from(remote).header("X-Forwarded-For", forwarded);

        assertThat(OURS.client(exchange.request())).isEqualTo(client);
    }

    @ParameterizedTest
    @DisplayName("is the proxy's where what it says is no address: nothing is looked up")
    @ValueSource(strings = {"", "unknown", "localhost", "cafe", "_hidden", "203.0.113.7; x", "999.1.1.1", ",", "1.2.3"})
    void nonsense(String forwarded) {
        var exchange = Exchange.get("/sign-in").from("127.0.0.1").header("X-Forwarded-For", forwarded);

        assertThat(OURS.client(exchange.request())).isEqualTo("127.0.0.1");
    }

    @Test
    @DisplayName("is the connection's where no proxy is set, whatever the request says")
    void forged() {
        var nobody = new Proxies(List.of());
        var exchange = Exchange.get("/sign-in").from("127.0.0.1").header("X-Forwarded-For", "203.0.113.7");

        assertThat(nobody.client(exchange.request())).isEqualTo("127.0.0.1");
    }

    @Test
    @DisplayName(
            "is warned about once where somebody forwards who is not set: a forgotten setting makes all one source")
    void forgotten() {
        var nobody = new Proxies(List.of());
        var said = new ArrayList<String>();
        var logger = Logger.getLogger(Proxies.class.getName());
        var handler = new StreamHandler() {
            @Override
            public void publish(LogRecord line) {
                said.add(new SimpleFormatter().formatMessage(line));
            }
        };
        logger.addHandler(handler);
        try {
            nobody.client(Exchange.get("/sign-in").from("10.3.0.9").request());
            assertThat(said).isEmpty();
            for (int again = 0; again < 3; again++) {
                nobody.client(Exchange.get("/sign-in")
                        .from("10.3.0.9")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .request());
            }
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(said).singleElement().asString().contains("10.3.0.9", "wardkey.proxies");
    }

    @Test
    @DisplayName("takes headers that are sent several times as one chain, and no chain without end")
    void chains() {
        var twice = Exchange.get("/sign-in")
                .from("127.0.0.1")
                .header("X-Forwarded-For", "203.0.113.7", "10.1.0.1, 10.1.0.2");
        var endless = Exchange.get("/sign-in")
                .from("127.0.0.1")
                .header("X-Forwarded-For", "203.0.113.7" + ", 10.1.0.1".repeat(5_000));

        assertThat(OURS.client(twice.request())).isEqualTo("203.0.113.7");
        assertThat(OURS.client(endless.request())).isEqualTo("10.1.0.1");
    }

    @ParameterizedTest
    @DisplayName("is not guessed at by a wrong setting: the start stops")
    @ValueSource(strings = {"proxy.hospital.example", "10.0.0.0/33", "10.0.0/8", "", "::/129"})
    void settings(String wrong) {
        assertThatThrownBy(() -> new Proxies(List.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wardkey.proxies");
    }
}

package org.wardkey.oversight.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.oversight.notice.SmtpServer.Security;

@DisplayName("The mail server's settings")
class MailSettingsTest {

    private final Map<String, String> set = new HashMap<>();

    MailSettingsTest() {
        set.put("wardkey.mail.host", "mail.hospital.example");
        set.put("wardkey.mail.from", "Portal@hospital.example");
    }

    @Test
    @DisplayName("are off where there is no host")
    void off() {
        set.clear();

        assertThat(read()).isEmpty();
    }

    @Test
    @DisplayName("ASVS V12.3.1: ask for a line that is sealed, unless they say otherwise")
    void starttls() {
        SmtpServer server = read().orElseThrow();

        assertThat(server.security()).isEqualTo(Security.STARTTLS);
        assertThat(server.port()).isEqualTo(587);
        assertThat(server.from().normal()).isEqualTo("portal@hospital.example");
        assertThat(server.login()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tls, TLS, 465", "STARTTLS, STARTTLS, 587"})
    @DisplayName("know where a server listens for what")
    void ports(String setting, Security security, int port) {
        set.put("wardkey.mail.security", setting);

        SmtpServer server = read().orElseThrow();

        assertThat(server.security()).isEqualTo(security);
        assertThat(server.port()).isEqualTo(port);
    }

    @Test
    @DisplayName("have a log-in whose password is not printed")
    void login() {
        set.put("wardkey.mail.user", "portal");
        set.put("wardkey.mail.password", "correct horse");
        set.put("wardkey.mail.port", "2525");

        SmtpServer server = read().orElseThrow();

        assertThat(server.login().orElseThrow().password().text()).isEqualTo("correct horse");
        assertThat(server.port()).isEqualTo(2525);
        assertThat(server.toString()).doesNotContain("horse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.9.10", "::1"})
    @DisplayName("may leave the line open on the same machine")
    void loopback(String host) {
        set.put("wardkey.mail.host", host);
        set.put("wardkey.mail.security", "none");

        assertThat(read().orElseThrow().port()).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.hospital.example", "10.0.0.1", "localhost.evil.example", "0.0.0.0", "fe80::1"})
    @DisplayName("ASVS V12.3.1: may not leave the line to another machine open")
    void open(String host) {
        set.put("wardkey.mail.host", host);
        set.put("wardkey.mail.security", "none");

        refused("wardkey.mail.security");
    }

    @ParameterizedTest
    @CsvSource({
        "wardkey.mail.security, ssl",
        "wardkey.mail.port, many",
        "wardkey.mail.port, 0",
        "wardkey.mail.port, 65536",
        "wardkey.mail.from, the portal",
        "wardkey.mail.from, ''",
        "wardkey.mail.user, portal",
        "wardkey.mail.password, secret",
        "wardkey.mail.host, ' '"
    })
    @DisplayName("stop the start where one is wrong, and say which")
    void wrong(String setting, String value) {
        set.put(setting, value);

        refused(setting);
    }

    private void refused(String setting) {
        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting)
                .hasMessageNotContaining("secret");
    }

    private Optional<SmtpServer> read() {
        var config = (Config) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(set.get((String) arguments[0])));
        return new MailSettings(config).server();
    }
}

package org.wardkey.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F17: a gateway over HTTPS")
class HttpsGatewayTest {

    private static final String KEY = "Authorization: Bearer s3cret-k3y";
    private static final String JSON = KEY + "\nContent-Type: application/json";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded; charset=utf-8";
    private static final SuccessRule ANY_2XX = SuccessRule.read("200-299", Optional.empty());

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("gets JSON that says what was meant, whatever signs are in it")
    void json() {
        var gateway = gateway("POST", "/v1/send", JSON, "{\"to\": \"{number}\", \"msg\": \"{text}\", \"n\": {digits}}");

        assertThat(gateway.hand(Messages.saying(Messages.TRAPS + "\n"))).isEqualTo(Handover.TAKEN);

        assertThat(server.only().body())
                .isEqualTo(
                        "{\"to\": \"+919812345678\", \"msg\": \"482913 & + % 100%25 \\\"quoted\\\" 'so' <b> \\\\ {text} $1"
                                + " ;?#=/ ü €\\u000a\", \"n\": 919812345678}");
        assertThat(server.only().header("Authorization")).isEqualTo("Bearer s3cret-k3y");
        assertThat(server.only().method()).isEqualTo("POST");
    }

    @Test
    @DisplayName("gets XML in which no sign of a text is markup")
    void xml() {
        var gateway = gateway("PUT", "/v1", "Content-Type: text/xml", "<sms to=\"{digits}\">{text}</sms>");

        gateway.hand(Messages.saying(Messages.TRAPS));

        assertThat(server.only().method()).isEqualTo("PUT");
        assertThat(server.only().body())
                .isEqualTo(
                        "<sms to=\"919812345678\">482913 &amp; + % 100%25 &quot;quoted&quot; &apos;so&apos; &lt;b&gt; \\ {text}"
                                + " $1 ;?#=/ ü €</sms>");
    }

    @ParameterizedTest
    @ValueSource(strings = {Messages.TRAPS, Messages.HINDI})
    @DisplayName("gets a form that reads back as it was")
    void form(String text) {
        gateway("POST", "/", FORM, "to={number}&text={text}&key=1").hand(Messages.saying(text));

        String[] fields = server.only().body().split("&", -1);
        assertThat(fields).hasSize(3);
        assertThat(fields[0]).isEqualTo("to=%2B919812345678");
        assertThat(URLDecoder.decode(fields[1], StandardCharsets.UTF_8)).isEqualTo("text=" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {Messages.TRAPS, Messages.HINDI})
    @DisplayName("gets an address that reads back as it was, without a plus sign for a space")
    void address(String text) {
        gateway("GET", "/send?to={number}&text={text}&key=1", KEY, "").hand(Messages.saying(text));

        assertThat(server.only().method()).isEqualTo("GET");
        String[] fields = server.only().target().split("[?&]", -1);
        assertThat(fields).hasSize(4).contains("to=%2B919812345678", "key=1");
        assertThat(fields[2]).doesNotContain("+");
        assertThat(URLDecoder.decode(fields[2], StandardCharsets.UTF_8)).isEqualTo("text=" + text);
        assertThat(server.only().body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200-299, , 200, ok, TAKEN",
        "200-299, , 299, '', TAKEN",
        "200-299, , 302, '', REFUSED",
        "200-299, , 401, '', REFUSED",
        "202, , 200, ok, REFUSED",
        "202, , 202, '', TAKEN",
        "200, '\"status\": *\"OK\"', 200, '{\"status\": \"OK\"}', TAKEN",
        "200, '\"status\": *\"OK\"', 200, '{\"status\": \"NO CREDIT\"}', REFUSED",
    })
    @DisplayName("took the message where its answer says so by the rule of the settings")
    void success(String statuses, String body, int status, String answer, Handover expected) {
        server.answers(status, answer);
        var rule = SuccessRule.read(statuses, Optional.ofNullable(body));
        var gateway =
                new HttpsGateway("POST", server.address("/{digits}"), headers(FORM), "t={text}", rule, new Wire());

        assertThat(gateway.hand(Messages.saying("x"))).isEqualTo(expected);
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    @DisplayName("with a fault of its own may have the message; its log has neither code, number nor key")
    void serverError() {
        server.answers(502, "the upstream said 482913");

        try (var words = Words.listen()) {
            var gateway = gateway("POST", "/{digits}", FORM, "t={text}");
            assertThat(troubleOf(gateway)).isEqualTo(Handover.PERHAPS);

            server.answers(403, "482913 is not allowed for s3cret-k3y");
            assertThat(gateway.hand(Messages.saying(Messages.CODE))).isEqualTo(Handover.REFUSED);
            assertThat(words.said()).contains("403").doesNotContain(Messages.CODE, "98123", "s3cret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT"})
    @DisplayName("that hangs up without an answer may have the message, and is sent nothing again")
    void hangsUp(String method) throws IOException {
        try (var broken = BrokenServer.hangingUp()) {
            String url = broken.address("/{digits}/{text}");
            var gateway = new HttpsGateway(method, url, headers(""), "", ANY_2XX, new Wire());

            assertThat(troubleOf(gateway)).isEqualTo(Handover.PERHAPS);
            assertThat(broken.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("that does not answer in time may have the message, and is sent nothing again")
    void silent() throws IOException {
        try (var broken = BrokenServer.silent()) {
            var wire = new Wire(Duration.ofMillis(300));
            String url = broken.address("/{digits}/{text}");
            var gateway = new HttpsGateway("POST", url, headers(""), "", ANY_2XX, wire);

            assertThat(troubleOf(gateway)).isEqualTo(Handover.PERHAPS);
            assertThat(broken.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("that is not there does not have the message")
    void notThere() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "http://127.0.0.1:" + port + "/{digits}/{text}";

        assertThat(troubleOf(new HttpsGateway("POST", url, headers(""), "", ANY_2XX, new Wire())))
                .isEqualTo(Handover.AWAY);
    }

    @Test
    @DisplayName("is not spoken to where its certificate is none: nothing was sent")
    void certificate() {
        String plain = server.address("/{digits}/{text}").replace("http:", "https:");

        assertThatThrownBy(() -> new HttpsGateway("POST", plain, headers(""), "", ANY_2XX, new Wire())
                        .hand(Messages.saying("x")))
                .isInstanceOf(GatewayTrouble.class);
        assertThat(server.seen()).isEmpty();
    }

    @Test
    @DisplayName("fills no memory with its answer")
    void longAnswer() {
        server.answers(200, "x".repeat(3 * FirstBytes.MOST) + "OK");
        var rule = SuccessRule.read("200", Optional.of("OK"));
        var gateway = new HttpsGateway("POST", server.address("/{digits}/{text}"), headers(""), "", rule, new Wire());

        assertThat(gateway.hand(Messages.saying("x"))).isEqualTo(Handover.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | https://g/{digits}/{text} | '' | '' | wardkey.sms.https.method:",
                "POST | http://g/{digits}/{text} | '' | '' | wardkey.sms.https.url:",
                "POST | https://g/{digits}/{txt} | '' | '' | wardkey.sms.https.url",
                "POST | https://g/{digits} | '' | '' | wardkey.sms.https.url and wardkey.sms.https.body:",
                "POST | https://g/{text} | '' | '' | wardkey.sms.https.url and wardkey.sms.https.body:",
                "GET | https://g/{digits}/{text} | Content-Type: text/plain | {text} | wardkey.sms.https.body:",
                "POST | https://g/{digits} | '' | {text} | wardkey.sms.https.headers:",
                "POST | https://g/{digits} | Content-Type: image/png | {text} | wardkey.sms.https.headers:",
                "POST | https://g/{digits}/{text} | s3cret | '' | wardkey.sms.https.headers: line 1",
                "POST | https://g/{digits}/{text} | Host: s3cret | '' | wardkey.sms.https.headers: line 1",
                "POST | https://g/{digits}/{text} | 'A: s3cret\nA: s3cret' | '' | wardkey.sms.https.headers: line 2",
            })
    @DisplayName("of which the settings are wrong stops the start with their name, and never tells what is set")
    void wrong(String method, String url, String headers, String body, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpsGateway(method, url, headers(headers), body, ANY_2XX, new Wire()))
                .withMessageStartingWith(message)
                .withMessageNotContaining("s3cret")
                .withMessageNotContaining("https://g");
    }

    @ParameterizedTest
    @CsvSource({"2xx, ", "299-200, ", "600, ", "'', ", "200, '('"})
    @DisplayName("of which the rule for its answers is wrong stops the start")
    void wrongRule(String status, String body) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuccessRule.read(status, Optional.ofNullable(body)))
                .withMessageStartingWith("wardkey.sms.https.success.");
    }

    @Test
    @DisplayName("and what is sent through it print no number, text or key")
    void prints() {
        assertThat(Messages.saying(Messages.CODE).toString()).doesNotContain(Messages.CODE, "98123");
        assertThat(new Template("https://g/?key=s3cret", Place.ADDRESS).toString())
                .doesNotContain("s3cret");
        assertThat(new Wire.Answer(200, Messages.CODE).toString()).doesNotContain(Messages.CODE);
    }

    private static Handover troubleOf(SmsGateway gateway) {
        try {
            return gateway.hand(Messages.saying(Messages.CODE));
        } catch (GatewayTrouble trouble) {
            return trouble.handover();
        }
    }

    private SmsGateway gateway(String method, String path, String headers, String body) {
        return new HttpsGateway(method, server.address(path), headers(headers), body, ANY_2XX, new Wire());
    }

    private static Headers headers(String lines) {
        return Headers.read(lines);
    }
}

package org.wardkey.web.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.it.Dump;

@DisplayName("The search for secrets finds one that was planted")
class SearchTest {

    private static final String PASSWORD = "plum & pear on shelf nine";
    private static final String SECRET = "c2Vzc2lvbi1zZWNyZXQ";

    private final Tape tape = new Tape();
    private final Search search = new Search(tape);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in PLUM & pear on shelf nine",
                "p=plum+%26+pear+on+shelf+nine&x",
                "706c756d20262070656172206f6e207368656c66206e696e65"
            })
    @DisplayName("in a log, as it is, in an address and in hexadecimal")
    void inALog(String line) {
        typed();

        assertThat(search.ofText("the console", "before " + line + " after"))
                .containsExactly("a password in the console");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz"})
    @DisplayName("in Base64, wherever it begins")
    void inBase64(String before) {
        typed();
        byte[] longer = (before + PASSWORD + "!").getBytes(StandardCharsets.UTF_8);

        assertThat(search.ofText("the console", Base64.getEncoder().encodeToString(longer)))
                .hasSize(1);
    }

    @Test
    @DisplayName("in a column, also one of an audit entry")
    void inAColumn() {
        typed();
        var planted = new Dump.Cell("audit_entry", "detail", PASSWORD.getBytes(StandardCharsets.UTF_8));

        assertThat(search.ofTables(List.of(planted))).containsExactly("a password in audit_entry.detail");
    }

    @Test
    @DisplayName("in an address, a redirect, a header and a link")
    void inAnAddress() {
        typed();
        tape.answered(reply("/sign-in?password=" + PASSWORD, Map.of(), ""));
        tape.answered(reply("/a", Map.of("Location", List.of("/b?p=" + PASSWORD)), ""));
        tape.answered(reply("/c", Map.of("X-Note", List.of(PASSWORD)), ""));
        tape.answered(reply("/d", Map.of(), "<a href='/e?" + PASSWORD + "'>e</a>"));

        assertThat(search.ofAddressesAndHeaders())
                .containsExactly(
                        "a password in the address /sign-in",
                        "a password in the header Location of /a",
                        "a password in the header X-Note of /c",
                        "a password in an address on /d");
    }

    @Test
    @DisplayName("in an answer, and not on the page that is to show it")
    void inAnAnswer() {
        String codes = "<ol id='codes'><li><code>1111 2222 3333 4444 5555</code></li></ol>";
        tape.answered(reply("/enrol/codes", Map.of(), codes));
        tape.answered(reply("/profile", Map.of(), "<p>11112222333344445555</p>"));

        assertThat(search.ofAnswers()).containsExactly("a backup code in what /profile answers");
    }

    @Test
    @DisplayName("where the cookie of a session is in an answer, a log or another header, and not where it is set")
    void cookie() {
        tape.answered(reply("/sign-in", Map.of("Set-Cookie", List.of("secret=" + SECRET)), ""));
        tape.answered(reply("/profile", Map.of("X-Session", List.of(SECRET)), SECRET));

        assertThat(search.ofAnswers()).containsExactly("cookie secret in what /profile answers");
        assertThat(search.ofAddressesAndHeaders()).containsExactly("cookie secret in the header X-Session of /profile");
        assertThat(search.ofText("the console", "id " + SECRET)).hasSize(1);
    }

    @Test
    @DisplayName("where it is six digits, as a word of its own")
    void sixDigits() {
        tape.sent(new Form("/sign-in/code", Map.of("form:code", "730 914")));

        assertThat(search.ofText("the console", "code 730914 was wrong")).hasSize(1);
        assertThat(search.ofText("the console", "took 17309145 ns, 0.730914 s")).isEmpty();
    }

    @Test
    @DisplayName("where it is a seed, in its own bytes too")
    void seed() {
        tape.answered(reply("/enrol/scan", Map.of(), "<code id='key'>GEZD GNBV GY3T QOJQ</code>"));

        assertThat(search.ofText(
                        "the console", HexFormat.of().formatHex("1234567890".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("the key of an app in the console");
    }

    private void typed() {
        tape.sent(new Form("/sign-in", Map.of("form:password", PASSWORD)));
    }

    private static Reply reply(String path, Map<String, List<String>> headers, String body) {
        return new Reply(path, 200, HttpHeaders.of(headers, (name, value) -> true), body);
    }
}

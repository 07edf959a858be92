package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.web.attack.Wire.Answer;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;

@FromOutside
@DisplayName("Invariant 14: clients that are slow, or send too much,")
class SlowClientsIT {

    /** More than the server has threads. */
    private static final int MANY = 260;

    /** How many forms may be under way at a time. */
    private static final int PLACES = 64;

    private static final String FORM =
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: application/x-www-form-urlencoded\r\n";

    private static final String MEGABYTE = "a".repeat(1_048_576);

    @Test
    @DisplayName(
            "keep nobody from the pages: their forms are refused, at once beyond the 64th, and those after ten seconds")
    void slowBodies(Portal portal, Hospital hospital) {
        Person patient = hospital.patient();
        List<SlowLine> slow = begun(portal, FORM + "Content-Length: 4000\r\n\r\na=");
        try {
            Client visitor = new Client(portal);

            assertThat(visitor.get("/sign-in").status()).isEqualTo(200);
            List<Integer> answers = slow.parallelStream()
                    .map(line -> {
                        line.send("b");
                        return line.status();
                    })
                    .toList();

            assertThat(answers).filteredOn(status -> status == 503).hasSize(MANY - PLACES);
            assertThat(answers).filteredOn(status -> status == 408).hasSizeGreaterThan(0);
        } finally {
            slow.forEach(SlowLine::close);
        }
        assertThat(hospital.signedIn(patient).get("/profile").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("who send the headers of a request drop by drop hold no thread")
    void slowHeaders(Portal portal, Hospital hospital) {
        Person patient = hospital.patient();
        List<SlowLine> slow = begun(portal, "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        try {
            slow.forEach(line -> line.send("a"));

            assertThat(hospital.signedIn(patient).get("/profile").status()).isEqualTo(200);
        } finally {
            slow.forEach(SlowLine::close);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("who send a form of 100 MB read that it is too long after nine, and are cut off before the end")
    @ValueSource(strings = {"Content-Length: 104857600", "Transfer-Encoding: chunked"})
    void aHundredMegabytes(String length, Portal portal) {
        boolean chunked = length.startsWith("Transfer");
        String piece = chunked ? "100000\r\n" + MEGABYTE + "\r\n" : MEGABYTE;
        try (var line = SlowLine.begin(portal, FORM + length + "\r\n\r\n")) {
            int sent = 0;
            while (sent < 9 && line.send(piece)) {
                sent++;
            }

            assertThat(line.status()).isEqualTo(413);
            while (sent < 100 && line.send(piece)) {
                sent++;
            }
            assertThat(sent).isLessThan(100);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("whose form has more fields than any form, their names all of one hash, are refused")
    @ValueSource(ints = {1_001, 4_000})
    void manyFields(int count, Portal portal) {
        String form = IntStream.range(0, count)
                .mapToObj(i ->
                        Integer.toBinaryString(i + (1 << 12)).replace("0", "Aa").replace("1", "BB"))
                .collect(Collectors.joining("&"));
        assertThat(form.length()).isGreaterThan(20_000);

        Reply reply = new Client(portal)
                .send(
                        "/sign-in",
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form.substring(0, Math.min(form.length(), 65_000)))));

        Sound.check(count + " fields", reply);
        assertThat(reply.status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "whose headers, cookies or fields of an address are more than any browser's are refused before any page")
    @MethodSource
    void tooMuchAtTheTop(String name, String line, List<String> headers, Portal portal) {
        Answer answer = new Wire(portal).send(line, headers.toArray(String[]::new));

        Sound.check(name, answer);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    }

    static Stream<Arguments> tooMuchAtTheTop() {
        String page = "GET /sign-in HTTP/1.1";
        return Stream.of(
                Arguments.of("a thousand headers", page, numbered(1_000, "X-%d: 1")),
                Arguments.of("a header of 100 kB", page, List.of("X-Long: " + "a".repeat(100_000))),
                Arguments.of(
                        "ten thousand cookies",
                        page,
                        List.of("Cookie: " + String.join("; ", numbered(10_000, "c%d=1")))),
                Arguments.of(
                        "two thousand fields",
                        "GET /sign-in?" + String.join("&", numbered(2_000, "a")) + " HTTP/1.1",
                        List.of()));
    }

    private static List<String> numbered(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).toList();
    }

    private static List<SlowLine> begun(Portal portal, String beginning) {
        return Stream.generate(() -> SlowLine.begin(portal, beginning))
                .limit(MANY)
                .toList();
    }
}

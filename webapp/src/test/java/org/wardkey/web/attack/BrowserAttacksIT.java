package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.phone.Phone;

/** What one site tries on the people of another. Fixed sessions and open redirects: {@link SessionsIT}; forged forms: {@link HostileFormIT}. */
@FromOutside
@DisplayName("Somebody else's site")
class BrowserAttacksIT {

    private static final String SPLIT = "\r\nSet-Cookie: wardkey-session=planted\r\nX-Split: yes\r\n\r\n<b id=split>";

    @Test
    @DisplayName("clickjacking: shows no page of ours in a frame")
    void noFrames(Portal portal, Hospital hospital) {
        var walked = Walk.from(hospital.signedIn(hospital.patient()), List.of("/profile", "/sign-in", "/help"));

        assertThat(walked.pages()).hasSizeGreaterThan(8).allSatisfy(page -> {
            assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'");
            assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("same-origin");
        });
    }

    @Test
    @DisplayName("ASVS V14.3.2: finds no page with a key, a QR code or codes in any cache")
    void noStore(Portal portal, Hospital hospital) {
        Person person = hospital.patient();
        Client client = hospital.signedIn(person);
        Reply scan = client.follow(client.send(client.form("/enrol", "form")));
        var phone = Phone.withKey(scan.page().select("#key").text());
        Reply codes = client.follow(client.send(scan.form("form").with("form:code", phone.code(portal.now()))));
        Reply download = client.get("/enrol/codes/download");

        assertThat(Stream.of(scan, codes, download)).allSatisfy(page -> {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        });
    }

    @ParameterizedTest
    @DisplayName("cache deception: gets no page of a person under a name that a cache would keep")
    @ValueSource(
            strings = {
                "/profile/x.css",
                "/profile.css",
                "/profile/two-factor/logo.png",
                "/profile;x.js",
                "/profile%2fx.css",
                "/profile/%2e%2e/assets/wardkey.css",
                "/assets/..%2fprofile",
                "/profile?x=.css"
            })
    void noDeception(String path, Portal portal, Hospital hospital) {
        Person person = hospital.patient();
        String cookies = "Cookie: wardkey-session="
                + hospital.signedIn(person).cookie("wardkey-session").orElseThrow();

        Wire.Answer answer = new Wire(portal).get(path, cookies);

        assertThat(answer.status() == 200 && !answer.body().isEmpty())
                .as("a page of a person is there only under its own name, and says no-store")
                .isEqualTo(path.startsWith("/profile?"));
        assertThat(answer.header("Cache-Control").orElse("no-store")).isEqualTo("no-store");
    }

    @Test
    @DisplayName("response splitting: writes no header of its own, by any field or address")
    void noSplitting(Portal portal, Hospital hospital) {
        Client client = hospital.signedIn(hospital.patient());
        String query = new Form("", Map.of("done", SPLIT, "ended", SPLIT, "before", SPLIT, "of", SPLIT, "token", SPLIT))
                .encoded();
        Form language = client.get("/profile").forms().stream()
                .filter(form -> form.action().endsWith("/language"))
                .findFirst()
                .orElseThrow();

        List<Reply> replies = List.of(
                client.send(language.with("back", "/profile" + SPLIT)),
                client.send(language.with("language", "hi" + SPLIT)),
                client.get("/profile?" + query),
                client.get("/profile/sign-ins?" + query),
                client.get("/desk?" + query),
                new Client(portal).get("/profile?" + query),
                new Client(portal).get("/sign-in?" + query),
                new Client(portal).get("/set-up?" + query));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.headers().firstValue("X-Split")).isEmpty();
            assertThat(reply.headers().allValues("Set-Cookie").toString()).doesNotContain("planted");
            assertThat(reply.location()).doesNotContain("X-Split", "\r", "\n");
            assertThat(reply.body()).doesNotContain("<b id=split>");
        });
    }

    @ParameterizedTest
    @DisplayName("a forged Host header: leads nobody there, and is written into no page")
    @ValueSource(strings = {"/", "/profile", "/sign-in", "/sign-out", "/enrol", "/nowhere"})
    void forgedHost(String path, Portal portal) {
        Wire.Answer answer = new Wire(portal).get(path, "Host: evil.example", "X-Forwarded-Host: evil.example");

        assertThat(answer.headers() + answer.body()).doesNotContain("evil.example");
        answer.header("Location").ifPresent(to -> assertThat(to).startsWith("/"));
    }
}

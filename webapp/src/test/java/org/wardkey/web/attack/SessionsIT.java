package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

@FromOutside
@DisplayName("A session")
class SessionsIT {

    private static final String SESSION = "wardkey-session";
    private static final String PENDING = "wardkey-pending";

    @Test
    @DisplayName("Design section 8: is not made for a visitor, who gets the form's cookie and no other")
    void noneForVisitors(Portal portal) {
        int before = portal.sessionsMade();
        var client = new Client(portal);

        List<Reply> pages = Walk.from(
                        client,
                        List.of("/", "/sign-in", "/set-up?token=x", "/not-me?notice=x", "/sign-out", "/nowhere"))
                .pages();

        assertThat(pages).hasSizeGreaterThan(6);
        assertThat(portal.sessionsMade()).isEqualTo(before);
        assertThat(pages.stream().flatMap(page -> page.headers().allValues("Set-Cookie").stream()))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("wardkey-form=")
                        .contains("; HttpOnly", "; SameSite=Lax", "; Path=/"));
    }

    @Test
    @DisplayName("ASVS V7.2.4: is another one on each rung, and what came before opens no page")
    void newIdOnEachRung(Portal portal, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.patient());
        var client = new Client(portal);
        client.signIn(person.identifier(), person.password());
        String pending = PENDING + "=" + client.cookie(PENDING).orElseThrow();
        assertThat(client.cookie(SESSION)).isEmpty();

        client.giveCode(hospital.nextCode(person.phone()));

        assertThat(client.cookie(PENDING)).isEmpty();
        assertThat(whoHas(pending, portal, "/profile").location())
                .as("what waited for a code opens nothing else, then and afterwards")
                .isEqualTo("/sign-in/code");
        assertThat(whoHas(session(client), portal, "/profile").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("ASVS V7.4.1: is over when the person has signed out, for who kept the id too")
    void overAfterSigningOut(Portal portal, Hospital hospital) {
        Client client = hospital.signedIn(hospital.patient());
        String cookies = session(client);

        client.send(client.form("/sign-out", "form"));

        assertThat(client.cookie(SESSION)).isEmpty();
        assertThat(whoHas(cookies, portal, "/profile").location()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("Invariant 7: does not come back by a form that was under way when it was ended")
    void noWayBack(Portal portal, Hospital hospital) {
        Person person = hospital.patient();
        Client owner = hospital.signedIn(person);
        Client thief = hospital.signedIn(person);
        String form = thief.form("/profile/sessions", "others").encoded();
        String head = "POST /profile/sessions HTTP/1.1\r\nHost: localhost\r\nCookie: " + session(thief)
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\n\r\n";
        try (var line = SlowLine.begin(portal, head + form.substring(0, 9))) {
            // By the time that others were answered, it was found out whose the form is.
            owner.get("/profile");
            owner.send(owner.form("/profile/sessions", "others"));

            line.send(form.substring(9));

            assertThat(line.status()).isEqualTo(303);
        }
        assertThat(whoHas(session(thief), portal, "/profile").location()).isEqualTo("/sign-in");
        assertThat(owner.get("/profile").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("N28, ASVS V7.2.3: is opened by 128 random bits in a cookie that scripts and other sites do not get")
    void cookies(Portal portal, Hospital hospital) {
        Person person = hospital.patient();
        var client = new Client(portal);

        Reply reply = client.signIn(person.identifier(), person.password());

        assertThat(reply.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .hasSize(1)
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; SameSite=Lax")
                        .contains("; HttpOnly", "; Path=/")
                        .doesNotContain("Domain", "Expires"));
        assertThat(Base64.getUrlDecoder().decode(client.cookie(SESSION).orElseThrow()))
                .hasSize(16);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("does not take one that the visitor brings")
    @ValueSource(
            strings = {
                "wardkey-session=0123456789abcdef0123456789ab",
                "wardkey-session=AAAAAAAAAAAAAAAAAAAAAA",
                "wardkey-pending=AAAAAAAAAAAAAAAAAAAAAA",
                "JSESSIONID=chosen-by-somebody",
                "somebody else's"
            })
    void noAdoption(String brought, Portal portal, Hospital hospital) {
        Person person = hospital.patient();
        Client other = hospital.signedIn(hospital.patient());
        boolean holds = brought.equals("somebody else's");
        String cookies = holds ? session(other) : brought;
        var client = new Client(portal);
        Form form = holds ? whoHas(cookies, portal, "/sign-in").form("form") : client.form("/sign-in", "form");
        String all = cookies + "; wardkey-form=" + client.cookie("wardkey-form").orElse("");

        Reply reply = client.send(
                "/sign-in",
                request -> request.header("Cookie", all)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.with("form:identifier", person.identifier())
                                .with("form:password", person.password())
                                .encoded())));

        assertThat(reply.location()).isEqualTo("/profile");
        assertThat(cookies).doesNotContain(client.cookie(SESSION).orElseThrow());
        assertThat(whoHas(cookies, portal, "/profile").location()).isEqualTo("/sign-in");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("leads to no other host, whatever an address or a form asks for")
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/%2f%2fevil.example",
                "javascript:alert(1)",
                "/profile@evil.example",
                "/.evil.example",
                "/ /evil.example",
                "/\tevil.example",
                "///evil.example",
                "/sign-in?x=//evil.example",
                "http:evil.example",
                "data:text/html,x"
            })
    void noOpenRedirect(String target, Portal portal, Hospital hospital) {
        String query = new Form(
                        "",
                        Map.of(
                                "next",
                                target,
                                "back",
                                target,
                                "url",
                                target,
                                "redirect",
                                target,
                                "return",
                                target,
                                "to",
                                target))
                .encoded();
        var client = new Client(portal);
        Form language = client.get("/sign-in?" + query)
                .forms()
                .get(0)
                .with("language", "en")
                .with("back", target);
        Person person = hospital.patient();

        Reply changed = client.send(language);
        Reply signedIn = client.send(
                new Form("/sign-in?" + query, client.form("/sign-in", "form").fields())
                        .with("form:identifier", person.identifier())
                        .with("form:password", person.password()));

        assertThat(changed.location()).isEqualTo("/sign-in");
        assertThat(signedIn.location()).isEqualTo("/profile");
        assertThat(new Client(portal).get("/profile?" + query).location()).isEqualTo("/sign-in");
    }

    /** What somebody sees who has only these cookies. */
    private static Reply whoHas(String cookies, Portal portal, String path) {
        return new Client(portal)
                .send(path, request -> request.header("Cookie", cookies).GET());
    }

    /** All that opens a session. */
    private static String session(Client client) {
        return SESSION + "=" + client.cookie(SESSION).orElseThrow();
    }
}

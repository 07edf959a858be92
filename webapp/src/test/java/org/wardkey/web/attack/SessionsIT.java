package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

@FromOutside
@DisplayName("A session")
class SessionsIT {

    private static final String SESSION = "wardkey-session";
    private static final String SECRET = "wardkey-session-secret";

    @Test
    @DisplayName("Design section 8: is not made for a visitor, who gets the form's cookie and no other")
    void noneForVisitors(Portal portal) {
        int before = portal.sessionsMade();
        var client = new Client(portal);

        List<Reply> pages = Walk.from(client, List.of("/", "/sign-in", "/set-up?token=x", "/sign-out", "/nowhere"))
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
    @DisplayName("ASVS V7.2.4: has a new id on each rung, and the old one is dead")
    void newIdOnEachRung(Portal portal, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.patient());
        var client = new Client(portal);
        client.signIn(person.identifier(), person.password());
        String pending = both(client);

        client.giveCode(hospital.nextCode(person.phone()));

        String signedIn = both(client);
        assertThat(List.of(signedIn.split("; "))).doesNotContainAnyElementsOf(List.of(pending.split("; ")));
        assertThat(whoHas(pending, portal, "/sign-in/code").location()).isEqualTo("/sign-in");
        assertThat(whoHas(pending, portal, "/profile").location()).isEqualTo("/sign-in");
        assertThat(whoHas(signedIn, portal, "/profile").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("ASVS V7.4.1: is over when the person has signed out, for who kept the id too")
    void overAfterSigningOut(Portal portal, Hospital hospital) {
        Client client = hospital.signedIn(hospital.patient());
        String cookies = both(client);

        client.send(client.form("/sign-out", "form"));

        assertThat(whoHas(cookies, portal, "/profile").location()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("N28, ASVS V7.2.3: is opened by 128 random bits in a cookie that scripts and other sites do not get")
    void cookies(Portal portal, Hospital hospital) {
        Person person = hospital.patient();
        var client = new Client(portal);

        Reply reply = client.signIn(person.identifier(), person.password());

        assertThat(reply.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; SameSite=Lax")
                        .contains("; HttpOnly", "; Path=/")
                        .doesNotContain("Domain", "Expires"));
        assertThat(Base64.getUrlDecoder().decode(client.cookie(SECRET).orElseThrow()))
                .hasSize(16);
    }

    @Test
    @DisplayName("N28: opens to nobody who has guessed its id and lacks the secret, and does not end for it")
    void idAlone(Portal portal, Hospital hospital) {
        Client client = hospital.signedIn(hospital.patient());
        String id = SESSION + "=" + client.cookie(SESSION).orElseThrow();

        List<String> guesses = List.of(id, id + "; " + SECRET + "=", id + "; " + SECRET + "=AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(guesses).allSatisfy(guess -> {
            assertThat(whoHas(guess, portal, "/profile").location()).isEqualTo("/sign-in");
        });
        assertThat(client.get("/profile").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("does not take an id that the visitor brings")
    @ValueSource(
            strings = {
                "wardkey-session=0123456789abcdef0123456789ab",
                "wardkey-session=chosen-by-somebody; wardkey-session-secret=AAAAAAAAAAAAAAAAAAAAAA",
                "somebody else's id",
                "somebody else's id and secret"
            })
    void noAdoption(String brought, Portal portal, Hospital hospital) {
        Person person = hospital.patient();
        Client other = hospital.signedIn(hospital.patient());
        String cookies = switch (brought) {
            case "somebody else's id" -> SESSION + '=' + other.cookie(SESSION).orElseThrow();
            case "somebody else's id and secret" -> both(other);
            default -> brought;
        };
        var client = new Client(portal);
        boolean holds = cookies.equals(both(other));
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
        assertThat(cookies)
                .doesNotContain(
                        client.cookie(SESSION).orElseThrow(),
                        client.cookie(SECRET).orElseThrow());
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
    private static String both(Client client) {
        return Stream.of(SESSION, SECRET)
                .map(name -> name + "=" + client.cookie(name).orElseThrow())
                .collect(Collectors.joining("; "));
    }
}

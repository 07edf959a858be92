package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.portal.Portal;

@FromOutside
@DisplayName("Invariant 13: a form that no page of ours sends")
class HostileFormIT {

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused for a type that is none of a form")
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
    @DisplayName("is refused for a token that is missing, made up or somebody else's, and nothing is done")
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
    @DisplayName("gets the usual answer where it claims to come from a script of Faces")
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
}

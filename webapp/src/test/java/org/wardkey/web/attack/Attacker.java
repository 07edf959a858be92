package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;

/** Somebody on a rung of the ladder who sends forms as no page sends them, and looks whether they are still there. */
final class Attacker {

    static final String TOKEN = "formToken";

    /** What signs a person out, which is no attack. */
    private static final List<String> FAREWELLS = List.of("leave:go");

    private final Rung rung;
    private Client client;
    private String token;
    private int attempts;

    Attacker(Rung rung) {
        this.rung = rung;
        client = rung.enter().get();
        token = tokenOf(client);
    }

    /** Every form of every page that is open here. */
    List<Form> forms() {
        return Walk.from(client, rung.starts()).forms().stream()
                .map(Attacker::staying)
                .toList();
    }

    /** Sends a form with something hostile in one of its fields. */
    Reply send(Form form, String field, Hostile hostile) {
        if (attempts++ == rung.patience()) {
            checkStillThere(form.action() + ", " + field);
            client = rung.enter().get();
            token = tokenOf(client);
            attempts = 1;
        }
        String rest = own(form).without(field).encoded();
        String encoded = URLEncoder.encode(field, StandardCharsets.UTF_8);
        String body = rest + '&' + hostile.pairs().apply(encoded);
        return client.send(
                form.action(),
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** A form that was seen by somebody else on the same rung, with one's own token. */
    Form own(Form form) {
        return form.fields().containsKey(TOKEN) ? form.with(TOKEN, token) : form;
    }

    Client client() {
        return client;
    }

    /** Checks that an attack did not end the session, nor lead anybody further. */
    void checkStillThere(String attack) {
        assertThat(client.get(rung.home()).status())
                .as("%s: the session goes on", attack)
                .isEqualTo(200);
    }

    private String tokenOf(Client someone) {
        return someone.get(rung.home()).page().select("[name=" + TOKEN + "]").val();
    }

    private static Form staying(Form form) {
        Form stays = form.action().equals("/sign-out") ? form.without("form:go") : form;
        for (String farewell : FAREWELLS) {
            stays = stays.without(farewell);
        }
        return stays;
    }
}

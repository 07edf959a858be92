package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.portal.Portal;

/**
 * What somebody can see of a sign-in that was refused, without what is random and what they typed themselves.
 *
 * @param status of the answer
 * @param headers of the answer, cookies among them
 * @param body of the answer
 */
record RefusedSignIn(int status, Map<String, List<String>> headers, String body) {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    /** A new visitor tries it. */
    static RefusedSignIn of(Portal portal, String identifier, String password) {
        return of(new Client(portal), identifier, password);
    }

    /** Somebody tries it who was not here before. */
    static RefusedSignIn of(Client client, String identifier, String password) {
        Form form = client.form("/sign-in", "form");
        String token = form.fields().getOrDefault(Attacker.TOKEN, "none");

        Reply reply = client.send(form.with("form:identifier", identifier).with("form:password", password));

        String nonce = nonce(reply);
        Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
        headers.computeIfPresent(
                "content-security-policy",
                (name, policy) -> List.of(policy.get(0).replace(nonce, "NONCE")));
        // What was typed is shown again, and has its length.
        headers.remove("content-length");
        String body = reply.body()
                .replace(nonce, "NONCE")
                .replace(token, "TOKEN")
                .replace("value=\"" + identifier + '"', "value=\"TYPED\"");
        return new RefusedSignIn(reply.status(), headers, body);
    }

    /** What lets the scripts of this page run, and of no other. */
    private static String nonce(Reply reply) {
        Matcher nonce = NONCE.matcher(
                reply.headers().firstValue("Content-Security-Policy").orElse(""));
        assertThat(nonce.find()).as("a nonce in the policy").isTrue();
        return nonce.group(1);
    }
}

package org.wardkey.web.attack;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.phone.Phone;

/**
 * How far up the ladder an attacker is.
 *
 * @param name in words
 * @param home a page that only who is there sees
 * @param starts where a walk begins that finds every page
 * @param enter makes a client that is there
 * @param patience how many wrong codes a client may give before it has to start again
 */
record Rung(String name, String home, List<String> starts, Supplier<Client> enter, int patience) {

    private static final int NO_END = Integer.MAX_VALUE;

    /** One fewer than the portal's own limit. */
    private static final int WRONG_CODES = 4;

    static Rung nobody(Portal portal) {
        return new Rung(
                "nobody",
                "/sign-in",
                List.of("/sign-in", "/set-up?token=x", "/not-me?notice=x", "/sign-out", "/trouble", "/nowhere"),
                () -> new Client(portal),
                NO_END);
    }

    /** The same, who also begins there. */
    Rung from(String start) {
        return new Rung(
                name, home, Stream.concat(starts.stream(), Stream.of(start)).toList(), enter, patience);
    }

    /** Between the password and the code. */
    static Rung pending(Portal portal, Person withAnApp) {
        Supplier<Client> enter = () -> {
            portal.forward(Hospital.LONGEST_WAIT);
            var client = new Client(portal);
            client.signIn(withAnApp.identifier(), withAnApp.password());
            return client;
        };
        return new Rung(
                "a pending sign-in",
                "/sign-in/code",
                List.of("/sign-in/code", "/sign-in/backup-code", "/sign-in/key", "/sign-in/sms", "/sign-out"),
                enter,
                WRONG_CODES);
    }

    /** In the set-up that policy demands, at the page with the key. */
    static Rung settingUp(Portal portal, Person withoutAnApp) {
        Supplier<Client> enter = () -> {
            var client = new Client(portal);
            client.signIn(withoutAnApp.identifier(), withoutAnApp.password());
            client.send(client.form("/enrol", "form"));
            return client;
        };
        return new Rung("a required set-up", "/enrol", List.of("/enrol/scan", "/enrol/codes", "/enrol"), enter, NO_END);
    }

    /** In the set-up that policy demands, at the page with the new backup codes. */
    static Rung savingCodes(Portal portal, Hospital hospital) {
        Supplier<Client> enter = () -> {
            var client = new Client(portal);
            Person clerk = hospital.deskClerk();
            client.signIn(clerk.identifier(), clerk.password());
            Reply scan = client.follow(client.send(client.form("/enrol", "form")));
            var phone = Phone.withKey(scan.page().select("#key").text());
            client.send(scan.form("form").with("form:code", phone.code(portal.now())));
            return client;
        };
        return new Rung("new backup codes", "/enrol/codes", List.of("/enrol/codes"), enter, NO_END);
    }

    /** Signed in. */
    static Rung signedIn(String name, String home, Hospital hospital, Person person) {
        return new Rung(
                name, home, List.of(home, "/profile", "/enrol"), () -> hospital.signedInAfterAWait(person), NO_END);
    }
}

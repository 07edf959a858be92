package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.phone.Phone;

/**
 * A patient's way through the portal with every mistake on it: activation, set-up, signing in, a new password, new backup
 * codes, turning off, and guessing. On the real clock: a code of the app is used for each of the three steps of the window,
 * backup codes for the rest.
 */
final class Journey {

    /** Published by UIDAI for its sandbox; nobody's. */
    private static final String AADHAAR = "999941057058";

    static final String MAILBOX = "leela.menon@home.example";

    private static final String FIRST = "zebra quilt under nine copper moons";
    private static final String SECOND = "violet anchor beside the slow ferry";
    private static final String WRONG = "crimson ladder that opens nothing";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int BEYOND_PATIENCE = 7;

    private final Installation hospital;
    private Client client;
    private List<String> sheet = List.of();

    private Journey(Installation hospital) {
        this.hospital = hospital;
        client = hospital.client();
    }

    /** Goes the whole way. */
    static void through(Installation hospital) {
        var journey = new Journey(hospital);
        journey.activate(journey.register());
        Phone phone = journey.setUp();
        List<String> codes = journey.changes(phone);
        journey.turnOff(phone, codes);
        journey.guess();
    }

    private String register() {
        Reply slip = hospital.administrator()
                .send(hospital.administrator()
                        .form("/desk", "form")
                        .with("form:kind", "PATIENT")
                        .with("form:name", "Leela Menon")
                        .with("form:identifier", AADHAAR)
                        .with("form:email", MAILBOX)
                        .with("form:role", ""));
        return slip.page().select(".slip-code").text();
    }

    private void activate(String code) {
        Form form = client.form("/activate", "form").with("form:identifier", AADHAAR);

        client.send(form.with("form:code", "8642 0975 3186 4207").with("form:password", FIRST));
        client.send(form.with("form:code", code).with("form:password", "MenonLeela MenonLeela"));
        Reply done = client.send(form.with("form:code", code).with("form:password", FIRST));

        assertThat(done.location()).startsWith("/sign-in");
    }

    private Phone setUp() {
        client.signIn("9999 7165 8847", WRONG);
        client.signIn(AADHAAR, WRONG);
        client.signIn("9999 4105 7058", FIRST);
        client.send(client.form("/enrol", "form"));
        client.send(client.form("/enrol/scan", "leave"));
        Reply scan = client.follow(client.send(client.form("/enrol", "form")));
        var phone = Phone.withKey(scan.page().select("#key").text());

        client.send(scan.form("form").with("form:code", wrong(phone)));
        Reply codes = client.follow(client.send(
                scan.form("form").with("form:code", phone.code(Instant.now().minus(STEP)))));
        client.get("/enrol/codes/download");
        Reply home = client.follow(client.send(codes.form("form").with("form:saved", "on")));

        assertThat(home.path()).startsWith("/profile");
        sheet = codes.page().select("#codes code").eachText();
        return phone;
    }

    private List<String> changes(Phone phone) {
        Form password = client.form("/profile/password", "form");
        client.send(
                password.with("form:present", WRONG).with("form:chosen", SECOND).with("form:code", sheet.get(0)));
        client.send(
                password.with("form:present", FIRST).with("form:chosen", SECOND).with("form:code", wrong(phone)));
        client.send(
                password.with("form:present", FIRST).with("form:chosen", SECOND).with("form:code", sheet.get(0)));
        leave();
        client.signIn(AADHAAR, SECOND);
        nothingBySms("/sign-in/code", "/sign-in/sms");
        client.giveCode(wrong(phone));
        Reply in = client.send(client.form("/sign-in/code", "form")
                .with("form:code", phone.code(Instant.now()))
                .with("form:trust", "on"));
        assertThat(in.location()).startsWith("/profile");
        nothingBySms("/profile/two-factor", "/profile/two-factor/sms");

        String renewal = "/profile/two-factor/backup-codes";
        client.send(client.form(renewal, "form").with("form:code", wrong(phone)));
        Reply codes = client.follow(client.send(client.form(renewal, "form").with("form:code", sheet.get(1))));
        client.send(codes.form("form").with("form:saved", "on"));
        return codes.page().select("#codes code").eachText();
    }

    /** As delivered, nobody is offered a code by SMS, and a page for it leads away. */
    private void nothingBySms(String page, String ofSms) {
        assertThat(client.get(page).page().select("a[href*=sms]")).isEmpty();
        assertThat(client.get(ofSms).location()).endsWith(page);
    }

    private void turnOff(Phone phone, List<String> codes) {
        leave();
        client.signIn(AADHAAR, SECOND);
        client.giveCode(sheet.get(2));
        client.giveCode(codes.get(0));
        Form off = client.form("/profile/two-factor/turn-off", "form");

        client.send(off.with("form:password", WRONG).with("form:code", codes.get(1)));
        Reply done = client.send(off.with("form:password", SECOND)
                .with("form:code", phone.code(Instant.now().plus(STEP))));

        assertThat(done.location()).startsWith("/profile");
        leave();
    }

    /** Somebody else, until the throttle shuts; a password in the wrong field; forms and paths that no page has. */
    private void guess() {
        var stranger = hospital.client();
        for (int i = 0; i < BEYOND_PATIENCE; i++) {
            stranger.signIn(AADHAAR, WRONG);
        }
        assertThat(stranger.signIn(AADHAAR, SECOND).location()).isEmpty();
        stranger.send(
                stranger.form("/sign-in", "form").with("form:password", SECOND).with(Attacker.TOKEN, "made up"));
        stranger.send(stranger.form("/sign-in", "form").with("form:password", SECOND + "\0"));
        stranger.get("/nowhere");
    }

    private void leave() {
        client.send(client.form("/sign-out", "form"));
        client = hospital.client();
    }

    /** Digits that no page shows as an example. */
    private static String wrong(Phone phone) {
        var near = List.of(-60, -30, 0, 30, 60).stream()
                .map(seconds -> phone.code(Instant.now().plusSeconds(seconds)))
                .toList();
        return near.contains("730914") ? "730915" : "730914";
    }
}

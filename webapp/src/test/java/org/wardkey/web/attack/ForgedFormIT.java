package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.mail.MailServer;

/** Another site's page makes the browser of a signed-in person send our forms, filled in so that they would do something. */
@FromOutside
@DisplayName("N28: a form that another site sends in a signed-in person's name")
class ForgedFormIT {

    private static final String KEEP_ALIVE = "/profile/session";

    private static final Set<String> EVERYBODYS = Set.of(
            "/profile",
            "/profile/password",
            "/profile/sessions",
            KEEP_ALIVE,
            "/enrol",
            "/enrol/scan",
            "/language",
            "/sign-out");

    private static final Set<String> WITH_AN_APP =
            Set.of("/profile/two-factor/backup-codes", "/profile/two-factor/one", "/profile/two-factor/turn-off");

    private static final Set<String> AT_THE_DESK =
            Set.of("/desk", "/desk/slips", "/desk/slips/new", "/people", "/people/concerns", "/people/concerns/one");

    @TestFactory
    @DisplayName("is refused whatever token it brings but the session's own, on every page, and changes nothing")
    Stream<DynamicTest> everywhere(Portal portal, Hospital hospital, MailServer mail) {
        hospital.concerned(mail);
        return Stream.of(
                        new Victim("a patient with an app", hospital.withAnApp(hospital.patient()), WITH_AN_APP),
                        new Victim("a patient without one", hospital.patient(), Set.of()),
                        new Victim("an administrator", hospital.head(), AT_THE_DESK))
                .map(victim -> dynamicTest(victim.name(), () -> attack(victim, portal, hospital)));
    }

    private static void attack(Victim victim, Portal portal, Hospital hospital) {
        String elsewhere = token(hospital.signedIn(victim.person()).get("/profile"));
        String somebodys = token(hospital.signedIn(hospital.doctor()).get("/profile"));
        var client = new Client(portal);
        String earlier = token(client.get("/sign-in"));
        signIn(client, victim.person(), hospital);
        client.send(client.form("/enrol", "form"));
        List<Form> forms = forms(client, victim, portal);
        List<String> before = pages(client, victim);

        for (Form form : forms) {
            refused(client, form.without(Attacker.TOKEN), "without a token");
            refused(client, form.with(Attacker.TOKEN, ""), "an empty token");
            refused(client, form.with(Attacker.TOKEN, "AAAAAAAAAAAAAAAAAAAAAA"), "an invented token");
            refused(client, form.with(Attacker.TOKEN, elsewhere), "that of the person's other session");
            refused(client, form.with(Attacker.TOKEN, somebodys), "another person's");
            refused(client, form.with(Attacker.TOKEN, earlier), "the browser's own from before the sign-in");
        }

        assertThat(forms).extracting(Form::action).containsAll(EVERYBODYS).containsAll(victim.more());
        assertThat(client.cookie("wardkey-language")).isEmpty();
        assertThat(pages(client, victim)).isEqualTo(before);
    }

    private static void signIn(Client client, Person person, Hospital hospital) {
        client.signIn(person.identifier(), person.password());
        person.app().ifPresent(phone -> client.giveCode(hospital.nextCode(phone)));
    }

    /** Every form, filled in as the person would who means it. */
    private static List<Form> forms(Client client, Victim victim, Portal portal) {
        var starts = List.of("/profile", "/enrol", "/enrol/scan", "/sign-out", "/desk", "/people");
        var forms = new ArrayList<Form>();
        for (Form form : Walk.from(client, starts).forms()) {
            forms.add(filledIn(form, victim.person(), portal));
        }
        // Has the fields of the form for signing out, which is on every page, and does something else.
        forms.add(client.form("/enrol/scan", "leave"));
        forms.add(new Form(KEEP_ALIVE, client.form("/sign-out", "form").fields()));
        return forms;
    }

    private static Form filledIn(Form form, Person person, Portal portal) {
        Form filled = form;
        for (String field : form.fields().keySet()) {
            filled = switch (field.substring(field.lastIndexOf(':') + 1)) {
                case "password", "present", "proof" -> filled.with(field, person.password());
                case "language" -> filled.with(field, "hi");
                case "code" ->
                    filled.with(
                            field,
                            person.app().map(phone -> phone.code(portal.now())).orElse("000000"));
                default -> filled;
            };
        }
        return filled;
    }

    private static void refused(Client client, Form forged, String token) {
        Reply reply = client.send(forged);

        assertThat(reply.status()).as("%s, %s", forged.action(), token).isEqualTo(403);
        Sound.check(forged.action(), reply);
    }

    /** What the person sees, while no time passes. */
    private static List<String> pages(Client client, Victim victim) {
        var paths = new ArrayList<>(
                List.of("/profile", "/profile/two-factor", "/profile/sign-ins", "/profile/sessions", "/enrol/scan"));
        if (victim.more().contains("/desk")) {
            paths.add("/desk/slips");
            paths.add("/people/concerns");
        }
        return paths.stream()
                .map(path -> client.get(path).page().select("main").text())
                .toList();
    }

    private static String token(Reply reply) {
        return reply.page().select("[name=" + Attacker.TOKEN + "]").val();
    }

    /**
     * Whose browser it is.
     *
     * @param name in words
     * @param person who is signed in
     * @param more where they find forms that not everybody has
     */
    private record Victim(String name, Person person, Set<String> more) {}
}

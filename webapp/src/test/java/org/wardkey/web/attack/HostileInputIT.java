package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.mail.MailServer;

@FromOutside
@DisplayName("Invariant 13: bad input, in every field of every form")
class HostileInputIT {

    @TestFactory
    @DisplayName("gets a clear answer that tells nothing, changes nothing and ends no session")
    Stream<DynamicNode> everywhere(Portal portal, Hospital hospital, MailServer mail) {
        Set<Set<String>> done = new HashSet<>();
        Person patient = hospital.withAnApp(hospital.patient());
        Person clerk = hospital.withAnApp(hospital.deskClerk());
        String link = mail.awaitTo(hospital.concerned(mail).identifier(), "your account is open")
                .link();
        String unused = mail.awaitTo(hospital.doctor().identifier(), "your account is open")
                .link();
        Stream<DynamicContainer> rungs = Stream.of(
                        Rung.nobody(portal).from(unused).from(link),
                        Rung.pending(portal, patient),
                        Rung.settingUp(portal, hospital.deskClerk()),
                        Rung.savingCodes(portal, hospital),
                        Rung.signedIn("a patient", "/profile", hospital, patient),
                        Rung.signedIn("a patient without an app", "/profile", hospital, hospital.patient()),
                        Rung.signedIn("a registration clerk", "/desk", hospital, clerk))
                .map(rung -> dynamicContainer(rung.name(), attacks(rung, done)));
        return Stream.concat(rungs, Stream.of(dynamicTest("afterwards", () -> asTheyWere(hospital, patient))));
    }

    /** With their password, their app and every backup code. */
    private static void asTheyWere(Hospital hospital, Person patient) {
        Reply status = hospital.signedInAfterAWait(patient).get("/profile/two-factor");

        assertThat(status.page().select("main").text()).contains("10").containsIgnoringCase("backup codes");
    }

    @AfterAll
    static void noneOfItIsOnTheConsole(Portal portal) {
        new Console(portal)
                .checkQuiet(
                        Hospital.PASSWORD,
                        Plausible.PASSWORD,
                        Plausible.CHOSEN,
                        "DROP TABLE account",
                        "/etc/passwd",
                        "9999 9050 1894");
    }

    private static List<DynamicNode> attacks(Rung rung, Set<Set<String>> done) {
        var attacker = new Attacker(rung);
        var nodes = new ArrayList<DynamicNode>();
        for (Form form : attacker.forms()) {
            if (!done.add(Walk.names(form))) {
                continue;
            }
            for (String field : form.fields().keySet()) {
                nodes.add(dynamicTest(form.action() + " " + field, () -> attack(attacker, form, field)));
            }
        }
        assertThat(nodes).as("forms for %s", rung.name()).isNotEmpty();
        return nodes;
    }

    private static void attack(Attacker attacker, Form form, String field) {
        for (Hostile hostile : Hostile.all()) {
            String attack = form.action() + ", " + field + ": " + hostile.name();

            Reply reply = attacker.send(form, field, hostile);

            Sound.check(attack, reply);
        }
        attacker.checkStillThere(form.action() + ", " + field);
    }
}

package org.wardkey.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Form;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.people.Slip;
import org.wardkey.web.phone.Phone;

/** Six people at one node, each about to do what takes more than one write, and how they find things at another. */
final class Acting {

    private static final String CHOSEN = "seven boats on a quiet river";

    private final Nodes nodes;
    private final Hospital hospital;
    private final Person enrolling;
    private final Person renewing;
    private final Person turningOff;
    private final Person withoutPhone;
    private final Person changing;
    private final Slip activating;

    Acting(Nodes nodes) {
        this.nodes = nodes;
        hospital = nodes.hospital();
        enrolling = hospital.doctor();
        renewing = hospital.withAnApp(hospital.doctor());
        turningOff = hospital.withAnApp(hospital.doctor());
        withoutPhone = hospital.withAnApp(hospital.patient());
        changing = hospital.patient();
        activating = hospital.slipOfADoctor();
    }

    /** Everybody at the last page of what they do; each of these presses the button. */
    List<Supplier<Reply>> acts() {
        Client renews = hospital.signedIn(renewing);
        Client turnsOff = hospital.signedIn(turningOff);
        Client enrols = hospital.signedIn(enrolling);
        Client changes = hospital.signedIn(changing);
        var activates = new Client(nodes.one());
        var signsIn = new Client(nodes.one());
        signsIn.signIn(withoutPhone.identifier(), withoutPhone.password());
        Reply scan = enrols.follow(enrols.send(enrols.form("/enrol", "form")));
        Form renewal = renews.form("/profile/two-factor/backup-codes", "form")
                .with("form:code", hospital.nextCode(renewing.phone()));
        Form off = turnsOff.form("/profile/two-factor/turn-off", "form")
                .with("form:password", turningOff.password())
                .with("form:code", turningOff.phone().code(nodes.one().now()));
        Form enrolment = scan.form("form")
                .with(
                        "form:code",
                        Phone.withKey(scan.page().select("#key").text())
                                .code(nodes.one().now()));
        Form backupCode = signsIn.form("/sign-in/code", "form")
                .with("form:code", withoutPhone.backupCodes().get(0));
        Form change = change(changes, changing);
        Form activation = activation(activates);
        return List.of(
                () -> renews.send(renewal),
                () -> turnsOff.send(off),
                () -> enrols.send(enrolment),
                () -> signsIn.send(backupCode),
                () -> changes.send(change),
                () -> activates.send(activation));
    }

    /** Somebody to whom the node says that their new password is in force. */
    Person changedPassword() {
        Person person = hospital.patient();
        Client client = hospital.signedIn(person);
        Reply said = client.send(change(client, person));
        assertThat(said.location()).startsWith("/profile");
        return new Person(person.name(), person.identifier(), CHOSEN, person.app(), person.backupCodes());
    }

    /** At the other node, each finds things as they were before, and can do now what the first node did not finish. */
    void checkNothingHappened() {
        assertThat(password(enrolling)).as("no factor was added").isEqualTo("/profile");
        assertThat(code(renewing, renewing.backupCodes().get(3)))
                .as("the old backup codes are good")
                .startsWith("/profile");
        assertThat(password(turningOff)).as("the factor is on").isEqualTo("/sign-in/code");
        nodes.other().forward(Duration.ofSeconds(60));
        assertThat(code(turningOff, turningOff.phone().code(nodes.other().now())))
                .as("and works")
                .startsWith("/profile");
        assertThat(code(withoutPhone, withoutPhone.backupCodes().get(0)))
                .as("the backup code was not used up")
                .startsWith("/profile");
        assertThat(password(changing)).as("the old password is good").isEqualTo("/profile");
        var slip = new Client(nodes.other());
        Reply activated = slip.send(activation(slip));
        assertThat(activated.location()).as("the slip is good").isEqualTo("/sign-in?activated=true");
    }

    private String password(Person person) {
        return new Client(nodes.other())
                .signIn(person.identifier(), person.password())
                .location();
    }

    private String code(Person person, String code) {
        var client = new Client(nodes.other());
        client.signIn(person.identifier(), person.password());
        return client.giveCode(code).location();
    }

    private Form activation(Client client) {
        return client.form("/activate", "form")
                .with("form:identifier", activating.identifier())
                .with("form:code", activating.code())
                .with("form:password", CHOSEN);
    }

    private static Form change(Client client, Person person) {
        return client.form("/profile/password", "form")
                .with("form:present", person.password())
                .with("form:chosen", CHOSEN);
    }
}

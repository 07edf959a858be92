package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.client.Reply;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.ConcernPage;
import org.wardkey.web.browser.page.ConcernsPage;
import org.wardkey.web.browser.page.NotMePage;
import org.wardkey.web.browser.page.PeoplePage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.mail.Mail;
import org.wardkey.web.mail.MailServer;
import org.wardkey.web.phone.Phone;

@BrowserTest
@DisplayName("N18: A person who is told of an app that is not theirs")
class NotMeBrowserIT {

    private static final String ADDED = "a new way to sign in to your account";

    @ParameterizedTest(name = "says so by one button, and nobody gets in with it: in {0}, {1} pixels")
    @CsvSource({"en, 360", "hi, 1280"})
    void saysSo(String language, int width, Devices devices, Hospital hospital, MailServer mail, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        Client stranger = hospital.signedIn(person);
        mail.awaitTo(person.identifier(), ADDED);
        int told = mail.to(person.identifier()).size();
        Phone strangers = addApp(stranger, hospital, portal);
        Mail letter = mail.awaitTo(person.identifier(), ADDED, told);
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language));

        NotMePage page = NotMePage.open(device, letter);
        Inspection.of(device, "not-me");
        assertThat(stranger.get("/profile").status()).isEqualTo(200);
        page = page.confirm();
        Inspection.of(device, "not-me-done");

        assertThat(stranger.get("/profile").location()).startsWith("/sign-in");
        stranger.signIn(person.identifier(), person.password());
        assertThat(stranger.giveCode(strangers.code(portal.now())).location()).isEmpty();
        CodePage code = page.signIn().signIn(person);
        code.give(hospital.nextCode(person.phone()));
        TwoFactorPage status = new ProfilePage(device, person).twoFactor();
        assertThat(status.text()).contains(status.words("factor.suspended"));
        Inspection.of(device, "two-factor-suspended");
        status.open(status.ways().get(1));
        Inspection.of(device, "factor-suspended");
        NotMePage.openInVain(device, letter);
        Inspection.of(device, "not-me-over");
    }

    @ParameterizedTest(name = "is looked after by the help desk: in {0}, {1} pixels")
    @CsvSource({"en, 1280", "hi, 360"})
    void atTheHelpDesk(String language, int width, Devices devices, Hospital hospital, MailServer mail) {
        Person clerk = hospital.withAnApp(hospital.helper());
        Person person = hospital.concerned(mail);
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language));

        CodePage code = SignInPage.open(device).signIn(clerk);
        code.give(hospital.nextCode(clerk.phone()));
        new ProfilePage(device, clerk);
        device.open("/people");
        ConcernsPage list = new PeoplePage(device).concerns();
        Inspection.of(device, "concerns");
        assertThat(list.rows().get(0)).contains(person.name(), list.words("concerns.about.ACCOUNT_ACTIVATED"));
        assertThat(list.text()).doesNotContain(person.identifier());
        ConcernPage one = list.openFirst();
        Inspection.of(device, "concern");
        one.close("9999 4105 7058");
        assertThat(one.mistakes()).containsExactly(one.words("concerns.note-unfit", 250));
        Inspection.of(device, "concern-note-unfit");
        one.close("They had lost their slip.");

        list = new ConcernsPage(device);
        assertThat(list.notices())
                .anyMatch(notice -> notice.contains(device.words().of("concerns.closed")));
        assertThat(list.rows()).noneMatch(row -> row.contains(person.name()));
        device.open("/people/concerns/one?of=1");
        Inspection.of(device, "concern-gone");
    }

    @Test
    @DisplayName("may read of it on their phone, and says so there")
    void byPhone(Devices devices, Hospital hospital, Portal portal) {
        Person caretaker = hospital.caretaker();
        Client stranger = hospital.signedIn(caretaker);
        Device phone = devices.with(new Screen(360, 780), Locale.ENGLISH);

        NotMePage.open(phone, portal.phones().awaitLink(caretaker.identifier())).confirm();

        assertThat(stranger.get("/profile").location()).startsWith("/sign-in");
    }

    @Test
    @DisplayName("does so with the portal's own form alone: another site's is refused, and changes nothing")
    void forged(Hospital hospital, MailServer mail, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        Client session = hospital.signedIn(person);
        String link = mail.awaitTo(person.identifier(), ADDED).link();
        var client = new Client(portal);

        Reply forged = client.send(client.form(link, "form").without("formToken"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(session.get("/profile").status()).isEqualTo(200);
        assertThat(client.get(link).heading()).isEqualTo("Was this not you?");
    }

    @Test
    @DisplayName("may be signed in when they say so, and is signed out by it, there too")
    void signedIn(Hospital hospital, MailServer mail) {
        Person person = hospital.withAnApp(hospital.doctor());
        Client session = hospital.signedIn(person);
        String link = mail.awaitTo(person.identifier(), ADDED).link();

        Reply done = session.send(session.form(link, "form"));

        assertThat(done.heading()).isEqualTo("Thank you for telling us");
        assertThat(done.page().select("main").text()).contains("Backup codes that were made with it");
        assertThat(session.get("/profile").location()).startsWith("/sign-in");
    }

    /** Somebody at the person's open session. */
    private static Phone addApp(Client session, Hospital hospital, Portal portal) {
        Reply scan = session.follow(session.send(session.form("/enrol", "form")));
        var phone = Phone.withKey(scan.page().select("#key").text());
        Reply added = session.send(
                scan.form("form").with("form:name", "Other phone").with("form:code", phone.code(portal.now())));
        assertThat(added.location()).as(added.heading() + added.mistakes()).isNotEmpty();
        hospital.nextCode(phone);
        return phone;
    }
}

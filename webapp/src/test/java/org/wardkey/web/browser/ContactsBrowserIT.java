package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.ContactsPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.mail.MailServer;

@BrowserTest
@DisplayName("NIST N18: A person who has a new address")
class ContactsBrowserIT {

    @ParameterizedTest(name = "adds it, removes the old one, and is told at both: in {0}, {1} pixels")
    @CsvSource({"en, 360", "hi, 1280"})
    void moves(String language, int width, Devices devices, Hospital hospital, MailServer mail, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language));
        CodePage code = SignInPage.open(device).signIn(person);
        code.give(hospital.nextCode(person.phone()));
        ContactsPage page = new ProfilePage(device, person).contacts();
        Inspection.of(device, "contacts");
        assertThat(page.all()).hasSize(1);
        hospital.later(Duration.ofMinutes(6));
        device.open("/profile/contacts");

        page.begin("nobody", hospital.nextCode(person.phone()));
        assertThat(page.mistakes()).containsExactly(page.words("contacts.none"));
        Inspection.of(device, "contacts-wrong");
        String address = hospital.newAddress();
        page.begin(address, hospital.nextCode(person.phone()));
        Inspection.of(device, "contacts-code");
        page.confirm("000000");
        assertThat(page.mistakes()).containsExactly(page.words("contacts.wrong"));
        String sent = mail.awaitTo(address, "a code for this address").text().replaceFirst("(?s).*?([0-9]{6}).*", "$1");
        page.confirm(sent);

        assertThat(page.notices()).anyMatch(notice -> notice.contains(page.words("contacts.added")));
        assertThat(page.all()).hasSize(2);
        Inspection.of(device, "contacts-two");
        mail.awaitTo(address, "we write to a new address");
        device.open("/profile/contacts/remove?of=1");
        Inspection.of(device, "contact-gone");
        device.open("/profile/contacts");
        page.removeFirst();
        assertThat(page.all()).hasSize(1);
        mail.awaitTo(person.identifier(), "we write to an address no more");
        mail.awaitTo(address, "we write to an address no more");
        assertThat(portal.console()).doesNotContain(sent, address, person.identifier());
    }
}

package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.mail.Mail;
import org.wardkey.web.mail.MailServer;

@BrowserTest
@DisplayName("A person is told by mail")
class NoticesBrowserIT {

    @ParameterizedTest(name = "what happened, where and when, and what to do: in {0}")
    @ValueSource(strings = {"en", "hi"})
    void newApp(String language, Devices devices, Hospital hospital, MailServer mail) {
        boolean hindi = language.equals("hi");
        Person person = hospital.doctor();
        Device device = devices.with(Screen.PHONE, Locale.forLanguageTag(language));
        SignInPage.open(device).signInWithoutApp(person).speak(language);
        hospital.withAnApp(person);

        Mail letter = mail.awaitTo(
                person.identifier(), hindi ? "साइन इन का नया तरीका जुड़ा" : "a new way to sign in to your account");

        assertThat(letter.text())
                .contains("Wardkey Hospital", "127.0.0.1")
                .contains(hindi ? "ऑथेंटिकेटर ऐप" : "an authenticator app")
                .contains(hindi ? "यह आप नहीं थे?" : "Was it not you?");
        // A mailbox has none of the portal's rules for pages.
        device.page().navigate("about:blank");
        device.page().setContent(letter.html());
        Inspection.of(device, "letter-factor-added");
    }

    @Test
    @DisplayName("ASVS V6.3.5: of a new browser once, and of the same browser no more")
    void newBrowser(Devices devices, Hospital hospital, MailServer mail) {
        Person person = hospital.doctor();

        SignInPage.open(devices.desk())
                .signInWithoutApp(person)
                .signOut()
                .again()
                .signInWithoutApp(person);
        hospital.withAnApp(person);
        mail.awaitTo(person.identifier(), "new backup codes");

        // The desk's and that of the set-up.
        assertThat(mail.to(person.identifier()))
                .filteredOn(letter -> letter.subject().contains("new browser"))
                .hasSize(2);
    }

    @Test
    @DisplayName("ASVS V6.3.5: of their right password with a wrong code")
    void wrongCode(Devices devices, Hospital hospital, MailServer mail, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());

        CodePage code = SignInPage.open(devices.phone()).signIn(person);
        code.give(person.phone().wrongCode(portal.now()));
        code.give(person.phone().wrongCode(portal.now()));

        Mail letter = mail.awaitTo(person.identifier(), "right password, wrong code");
        assertThat(letter.text()).contains("Somebody else has your password");
    }
}

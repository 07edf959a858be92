package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Keyboard;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.NumberPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.SmsPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;

@BrowserTest
@DisplayName("F17: A person whose app is not at hand")
class SmsBrowserIT {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    @ParameterizedTest(
            name = "sets a number up, signs in with a code that comes there, and removes it: in {0}, {1} pixels")
    @CsvSource({"en, 320", "hi, 1280"})
    void theWholeWay(String language, int width, Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.patient());
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language));
        String number = number();
        SignInPage.open(device).signIn(person).give(hospital.nextCode(person.phone()));

        NumberPage sms = new ProfilePage(device, person).twoFactor().sms();
        Inspection.of(device, "sms-number");
        sms.write("12");
        assertThat(sms.mistakes()).containsExactly(sms.words("number.none"));
        sms.write(number.substring(3));
        Inspection.of(device, "sms-number-confirm");
        sms.confirm("1");
        assertThat(sms.mistakes()).containsExactly(sms.words("sms.wrong"));
        sms.confirm(portal.phones().code(number));
        TwoFactorPage all = new TwoFactorPage(device);
        assertThat(all.text()).contains(number.substring(9));
        Inspection.of(device, "two-factor-with-sms");

        portal.forward(FIRST_WAIT);
        CodePage code = all.signOut().again().signIn(person);
        Inspection.of(device, "sign-in-code-with-sms");
        SmsPage sending = code.useSms();
        assertThat(sending.text()).contains(number.substring(9)).doesNotContain(number.substring(3, 9));
        assertThat(portal.phones().count(number)).isEqualTo(1);
        Inspection.of(device, "sign-in-sms");
        sending.ask();
        Inspection.of(device, "sign-in-sms-sent");
        sending.again();
        assertThat(sending.notices()).anyMatch(notice -> notice.contains(sending.words("sms.too-soon")));
        Inspection.of(device, "sign-in-sms-too-soon");
        sending.give("1");
        assertThat(sending.mistakes()).containsExactly(sending.words("sms.wrong"));
        sending.give(portal.phones().code(number));

        sms = new ProfilePage(device, person).twoFactor().sms();
        Inspection.of(device, "sms-number-present");
        sms.remove().confirm(hospital.nextCode(person.phone()));
        assertThat(new TwoFactorPage(device).text()).doesNotContain(number.substring(9));
    }

    @Test
    @DisplayName("is told at once that no message can be sent, and comes in with the app")
    void away(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.caretaker());
        Device device = devices.phone();
        give(person, device, hospital, portal);
        SmsPage sending = SignInPage.open(device).signIn(person).useSms();

        portal.phones().refuse(true);
        sending.ask();
        portal.phones().refuse(false);

        assertThat(sending.notices()).anyMatch(notice -> notice.contains(sending.words("sms.not-now")));
        Inspection.of(device, "sign-in-sms-not-now");
        sending.useTheApp().give(hospital.nextCode(person.phone()));
        new ProfilePage(device, person);
    }

    @Test
    @DisplayName("WCAG 2.1.1: does it with the keyboard alone")
    void keyboard(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        Device device = devices.desk();
        String number = give(person, device, hospital, portal);
        var keys = new Keyboard(device);

        SignInPage.open(device).signIn(person);
        keys.tabTo("way.sms").press("Enter");
        new SmsPage(device);
        keys.tabTo("sms.ask").press("Space");
        keys.tabTo("sms.code").type(portal.phones().code(number)).press("Enter");

        new ProfilePage(device, person);
    }

    @Test
    @DisplayName("ASVS V6.6.1: as an administrator, or without a number, is offered no code by SMS")
    void notOffered(Devices devices, Hospital hospital) {
        Device device = devices.desk();
        Person patient = hospital.withAnApp(hospital.patient());

        CodePage code = SignInPage.open(device).signIn(patient);
        assertThat(code.offersSms()).isFalse();
        device.open("/sign-in/sms");
        assertThat(device.path()).isEqualTo("/sign-in/code");
        Device other = devices.phone();
        SignInPage.open(other)
                .signIn(hospital.head())
                .give(hospital.nextCode(hospital.head().phone()));
        assertThat(new ProfilePage(other, hospital.head()).twoFactor().offersSms())
                .isFalse();
        other.open("/profile/two-factor/sms");
        assertThat(other.path()).isEqualTo("/profile/two-factor");
    }

    /** Sets up a number, on that device, and signs out. */
    private static String give(Person person, Device device, Hospital hospital, Portal portal) {
        String number = number();
        SignInPage.open(device).signIn(person).give(hospital.nextCode(person.phone()));
        NumberPage page = new ProfilePage(device, person).twoFactor().sms();
        page.write(number);
        page.confirm(portal.phones().code(number));
        new TwoFactorPage(device).signOut();
        portal.forward(FIRST_WAIT);
        return number;
    }

    private static String number() {
        return "+9197" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }
}

package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.device.VirtualKey;
import org.wardkey.web.browser.device.VirtualKey.Kind;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.CodesPage;
import org.wardkey.web.browser.page.DeskPage;
import org.wardkey.web.browser.page.EnrolPage;
import org.wardkey.web.browser.page.KeyPage;
import org.wardkey.web.browser.page.KeySetUpPage;
import org.wardkey.web.browser.page.PasskeyPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;

@BrowserTest
@DisplayName("F24: A person with a security key")
class SecurityKeysBrowserIT {

    @ParameterizedTest(name = "adds a USB key to the app, and is asked for it first the next time: in {0}, {1} pixels")
    @CsvSource({"en, 1280", "hi, 360"})
    void besideTheApp(String language, int width, Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        Device device = devices.byName(new Screen(width, 780), Locale.forLanguageTag(language));
        device.with(Kind.USB);
        TwoFactorPage status = signInByApp(device, person, hospital).twoFactor();
        String phone = status.ways().get(0);

        KeySetUpPage setUp = status.addAKey();
        Inspection.of(device, "enrol-security-key");
        setUp.begin(hospital.nextCode(person.phone()));
        assertThat(setUp.proposedName()).isEqualTo(setUp.words("factor.called.key"));
        Inspection.of(device, "enrol-security-key-open");
        setUp.name("Ring");
        hospital.later(Duration.ofMinutes(1));
        setUp.register();
        status = new TwoFactorPage(device);
        assertThat(status.notices()).anyMatch(notice -> notice.contains(setUp.words("factor.done.key-added")));
        assertThat(status.ways()).containsExactly(phone, "Ring");
        Inspection.of(device, "two-factor-key");

        hospital.later(Duration.ofMinutes(1));
        new ProfilePage(home(device), person).signOut();
        KeyPage key = SignInPage.open(device).signInByKey(person);
        Inspection.of(device, "sign-in-key");
        assertThat(key.ways())
                .containsExactly(
                        key.words("way.authenticator-app"), key.words("way.backup-code"), key.words("key.lost"));
        key.use();
        new ProfilePage(device, person).signOut();
        CodePage code = SignInPage.open(device).signInByKey(person).useTheApp();
        code.give(hospital.nextCode(person.phone()));
        new ProfilePage(device, person).signOut();
        // What was used last comes first.
        SignInPage.open(device).signIn(person);
    }

    @Test
    @DisplayName("who has nothing else turns the second step on, proves by it and turns it off")
    void alone(Devices devices, Hospital hospital) {
        Person person = hospital.patient();
        Device device = devices.byName(Screen.PHONE, Locale.ENGLISH);
        device.with(Kind.BUILT_IN);
        SignInPage.open(device).give(person.identifier(), person.password());

        KeySetUpPage setUp = new ProfilePage(device, person).twoFactor().enableByKey();
        setUp.begin();
        setUp.register();
        new CodesPage(device).saved();
        TwoFactorPage status = new TwoFactorPage(device);
        assertThat(status.isOn()).isTrue();

        // Long after, something of weight asks for the key again.
        hospital.later(Duration.ofMinutes(6));
        status.makeNewCodes();
        Inspection.of(device, "proof-by-key");
        proveByKey(device);
        Inspection.of(device, "proof-by-key-answered");
        device.page().keyboard().press("Enter");
        new CodesPage(device).saved();

        hospital.later(Duration.ofMinutes(6));
        new ProfilePage(home(device), person).password();
        device.page().locator("[id='form:present']").fill(person.password());
        device.page().locator("[id='form:chosen']").fill("a bright kite over seven roofs");
        proveByKey(device);
        device.page().locator("[id='form:go']").click();
        new ProfilePage(device, person).signOut();
        Person after = new Person(
                person.name(),
                person.identifier(),
                "a bright kite over seven roofs",
                person.app(),
                person.backupCodes());
        SignInPage.open(device).signInByKey(after).use();
        new ProfilePage(device, person).twoFactor().turnOff();
        device.page().locator("[id='form:password']").fill(after.password());
        proveByKey(device);
        device.page().locator("[id='form:go']").click();
        assertThat(new TwoFactorPage(device).isOn()).isFalse();
    }

    @Test
    @DisplayName(
            "ASVS V6.3.3: that is a passkey signs in with it alone, and with nothing but it where its owner is not there")
    void passkey(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        Device device = devices.byName(Screen.PHONE, Locale.ENGLISH);
        VirtualKey finger = device.with(Kind.BUILT_IN);
        addAKey(device, person, hospital);

        PasskeyPage page = PasskeyPage.open(device);
        Inspection.of(device, "passkey");
        finger.ownerIsThere(false);
        page.useInVain();
        Inspection.of(device, "passkey-failed");
        finger.ownerIsThere(true);
        page.use();
        assertThat(new ProfilePage(device, person).signIns().text()).contains(page.words("sign-ins.with.security-key"));
    }

    @Test
    @DisplayName("without a PIN does not open an account by itself")
    void noPasskey(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        Device device = devices.byName(Screen.DESK, Locale.ENGLISH);
        device.with(Kind.USB);
        addAKey(device, person, hospital);

        PasskeyPage.open(device).useInVain();

        device.open("/profile");
        new SignInPage(device);
    }

    @Test
    @DisplayName("whom policy leads to enrolment sets it up without leaving it, and is in")
    void required(Devices devices, Hospital hospital) {
        Person clerk = hospital.deskClerk();
        Device device = devices.byName(Screen.DESK, Locale.ENGLISH);
        device.with(Kind.USB_WITH_PIN);
        SignInPage.open(device).give(clerk.identifier(), clerk.password());
        new EnrolPage(device);

        device.page().getByText(new Sheet(device).words("enrol.key")).click();
        KeySetUpPage setUp = new KeySetUpPage(device);
        Inspection.of(device, "enrol-security-key-required");
        setUp.begin();
        setUp.register();
        new CodesPage(device).saved();

        new TwoFactorPage(device).desk();
        new DeskPage(device);
    }

    @Test
    @DisplayName("WebAuthn 7.1 step 22: that is registered already is not registered twice")
    void twice(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        Device device = devices.byName(Screen.DESK, Locale.ENGLISH);
        device.with(Kind.USB_WITH_PIN);
        addAKey(device, person, hospital);
        TwoFactorPage status = signInByKey(device, person).twoFactor();

        KeySetUpPage setUp = status.addAKey();
        setUp.begin();
        setUp.registerInVain("known");

        assertThat(setUp.mistakes()).containsExactly(setUp.words("key.not-new"));
        device.open("/profile/two-factor");
        assertThat(new TwoFactorPage(device).ways()).hasSize(2);
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 21: that was copied is stopped, for both who have it, and the desk reads of it")
    void copied(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        Device owners = devices.byName(Screen.DESK, Locale.ENGLISH);
        VirtualKey key = owners.with(Kind.USB_WITH_PIN);
        addAKey(owners, person, hospital);
        Device thiefs = devices.byName(Screen.DESK, Locale.ENGLISH);
        thiefs.with(Kind.USB_WITH_PIN).take(key.contents());
        new ProfilePage(home(signInByKey(owners, person).device()), person).signOut();

        KeyPage stolen = SignInPage.open(thiefs).signInByKey(person);
        stolen.use();
        assertThat(stolen.mistakes()).contains(stolen.words("key.wrong"));
        Inspection.of(thiefs, "sign-in-key-wrong");

        // It is offered no more.
        SignInPage.open(owners).signIn(person).give(hospital.nextCode(person.phone()));
        TwoFactorPage status = new ProfilePage(owners, person).twoFactor();
        assertThat(status.ways()).contains("Ring");
        Device desk = devices.desk();
        SignInPage.open(desk)
                .signIn(hospital.head())
                .give(hospital.nextCode(hospital.head().phone()));
        desk.open("/people/keys");
        assertThat(new Sheet(desk).text()).contains(person.name());
        Inspection.of(desk, "desk-keys");
    }

    @Test
    @DisplayName("WebAuthn 7.2 step 13: gives nothing to a page at another address, so that nobody is phished")
    void phished(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        Device device = devices.byName(Screen.DESK, Locale.ENGLISH);
        VirtualKey key = device.with(Kind.USB_WITH_PIN);
        addAKey(device, person, hospital);
        Device elsewhere = devices.desk();
        elsewhere.with(Kind.USB_WITH_PIN).take(key.contents());

        KeyPage page = SignInPage.open(elsewhere).signInByKey(person);
        page.useInVain();

        assertThat(page.ways()).contains(page.words("way.authenticator-app"));
    }

    @Test
    @DisplayName("who waits too long begins again; nothing was changed")
    void late(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        Device device = devices.byName(Screen.PHONE, Locale.ENGLISH);
        device.with(Kind.BUILT_IN);
        KeySetUpPage setUp = signInByApp(device, person, hospital).twoFactor().addAKey();
        setUp.begin(hospital.nextCode(person.phone()));

        hospital.later(Duration.ofMinutes(10));
        setUp.registerTooLate();

        assertThat(new KeySetUpPage(device).notices())
                .anyMatch(notice -> notice.contains(setUp.words("key-enrol.over-why")));
        Inspection.of(device, "enrol-security-key-over");
        device.open("/profile/two-factor");
        assertThat(new TwoFactorPage(device).ways()).hasSize(1);
    }

    private static void addAKey(Device device, Person person, Hospital hospital) {
        KeySetUpPage setUp = signInByApp(device, person, hospital).twoFactor().addAKey();
        setUp.begin(hospital.nextCode(person.phone()));
        setUp.name("Ring");
        // What was used last comes first: the key, from now on.
        hospital.later(Duration.ofMinutes(1));
        setUp.register();
        assertThat(new TwoFactorPage(device).ways()).contains("Ring");
        new ProfilePage(home(device), person).signOut();
        signInByKey(device, person).signOut();
    }

    private static ProfilePage signInByApp(Device device, Person person, Hospital hospital) {
        SignInPage.open(device).signIn(person).give(hospital.nextCode(person.phone()));
        return new ProfilePage(device, person);
    }

    private static ProfilePage signInByKey(Device device, Person person) {
        SignInPage.open(device).signInByKey(person).use();
        return new ProfilePage(device, person);
    }

    /** The key answers; what is done with it is another button's, which has the focus then. */
    private static void proveByKey(Device device) {
        device.page().locator("[data-key]").click();
        device.page().locator("[data-says=answered]:visible").waitFor();
        device.page().locator("[id='form:go']:focus").waitFor();
    }

    private static Device home(Device device) {
        device.open("/profile");
        return device;
    }
}

package org.wardkey.web.browser;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.ActivatePage;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.CodesPage;
import org.wardkey.web.browser.page.DeskPage;
import org.wardkey.web.browser.page.EnrolPage;
import org.wardkey.web.browser.page.PasswordPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.RemovePage;
import org.wardkey.web.browser.page.ScanPage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TurnOffPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.phone.Phone;

/** A tour of every page and of what each says when something is wrong. */
@BrowserTest
@DisplayName("WCAG 2.2 AA, 320 to 1920 pixels, 200 % zoom:")
class PagesBrowserIT {

    @ParameterizedTest(name = "the pages that everybody opens, in {0}")
    @ValueSource(strings = {"en", "hi"})
    void open(String language, Devices devices) {
        Device device = device(devices, language);

        SignInPage signIn = SignInPage.open(device);
        Inspection.of(device, "sign-in");
        signIn.give("nobody@hospital.example", "not a password");
        Inspection.of(device, "sign-in-refused");
        ActivatePage activate = ActivatePage.open(device);
        Inspection.of(device, "activate");
        activate.give("WK1234567", "1234", "short");
        Inspection.of(device, "activate-refused");
        device.open("/help");
        Inspection.of(device, "help");
        device.open("/set-up");
        Inspection.of(device, "set-up-shut");
        device.open("/demonstration");
        Inspection.of(device, "demonstration");
        device.open("/sign-out");
        Inspection.of(device, "signed-out");
        device.open("/trouble");
        Inspection.of(device, "not-found");
    }

    @ParameterizedTest(name = "the pages of a second factor, in {0}")
    @ValueSource(strings = {"en", "hi"})
    void secondFactor(String language, Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.doctor();
        Device device = device(devices, language);

        TwoFactorPage status = SignInPage.open(device).signInWithoutApp(person).twoFactor();
        Inspection.of(device, "two-factor-off");
        EnrolPage begin = status.enable();
        Inspection.of(device, "enrol");
        ScanPage scan = begin.begin();
        Inspection.of(device, "enrol-scan");
        var phone = Phone.withKey(scan.key());
        scan.give(phone.wrongCode(portal.now()));
        Inspection.of(device, "enrol-scan-wrong-code");
        portal.forward(Duration.ofMinutes(11));
        device.page().reload();
        Inspection.of(device, "enrol-scan-over");
        begin = new ScanPage(device).beginAgain();
        Inspection.of(device, "enrol-password");
        begin.givePassword("not the password at all");
        Inspection.of(device, "enrol-password-wrong");
        scan = begin.beginWith(person.password());
        phone = Phone.withKey(scan.key());
        CodesPage codes = scan.confirm(phone.code(portal.now()));
        Inspection.of(device, "enrol-codes");
        codes.finishUnsaved();
        Inspection.of(device, "enrol-codes-not-saved");
        var sheet = codes.codes();
        device.open("/enrol/scan");
        Inspection.of(device, "enrol-scan-codes-waiting");
        status = new ScanPage(device).toTheCodes().saved();
        Inspection.of(device, "two-factor-saved");
        status.open(status.ways().get(0));
        Inspection.of(device, "factor");
        device.open("/enrol");
        scan = new EnrolPage(device).begin(hospital.nextCode(phone));
        Inspection.of(device, "enrol-scan-another");
        var tablet = Phone.withKey(scan.key());
        scan.give("Tablet", hospital.nextCode(tablet));
        status = new TwoFactorPage(device);
        Inspection.of(device, "two-factor-added");
        status.open("Tablet").remove();
        Inspection.of(device, "factor-remove");
        new RemovePage(device).confirm(hospital.nextCode(tablet));
        device.open("/enrol/codes");
        Inspection.of(device, "enrol-codes-gone");
        device.open("/profile/two-factor/backup-codes");
        Inspection.of(device, "backup-codes-renew");
        device.open("/profile/two-factor/turn-off");
        var off = new TurnOffPage(device);
        off.give("not the password at all", hospital.nextCode(phone));
        Inspection.of(device, "turn-off-wrong-password");
        device.open("/profile/two-factor");
        status = new TwoFactorPage(device);
        portal.forward(Duration.ofMinutes(5));
        begin = status.newPhone();
        begin.give(phone.wrongCode(portal.now()));
        Inspection.of(device, "enrol-replace-wrong-code");
        device.open("/profile");

        CodePage code = new ProfilePage(device, person).signOut().again().signIn(person);
        Inspection.of(device, "sign-in-code");
        code.give(phone.wrongCode(portal.now()));
        Inspection.of(device, "sign-in-code-wrong");
        // Five of a browser that is known, and five of everybody's.
        for (int wrong = 1; wrong < 10; wrong++) {
            code.give(phone.wrongCode(portal.now()));
        }
        code.give(phone.code(portal.now()));
        Inspection.of(device, "sign-in-code-too-soon");
        var backup = code.useABackupCode();
        Inspection.of(device, "sign-in-backup-code");
        backup.give("ABCD EFGH IJKL MNOP");
        Inspection.of(device, "sign-in-backup-code-wrong");
        backup.give(sheet.get(0));
        new ProfilePage(device, person);
        Inspection.of(device, "profile-after-backup-code");
    }

    @ParameterizedTest(name = "the pages of a signed-in person and of the desk, in {0}")
    @ValueSource(strings = {"en", "hi"})
    void signedIn(String language, Devices devices, Hospital hospital, Portal portal) {
        Person clerk = hospital.withAnApp(hospital.deskClerk());
        Person patient = hospital.patient();
        Device device = device(devices, language);

        SignInPage signIn = SignInPage.open(device);
        signIn.give(patient.identifier(), "not the password");
        SignInPage.open(devices.phone()).signInWithoutApp(patient);
        var profile = new SignInPage(device).signInWithoutApp(patient);
        Inspection.of(device, "profile");
        profile.sessions();
        Inspection.of(device, "sessions");
        PasswordPage password = profile.password();
        Inspection.of(device, "password");
        password.change("not the password at all", "short");
        Inspection.of(device, "password-wrong");
        password.signIns();
        Inspection.of(device, "sign-ins");
        device.open("/sign-out");
        Inspection.of(device, "sign-out");
        device.open("/desk");
        Inspection.of(device, "refused");
        device.open("/profile");
        var code = new ProfilePage(device, patient).signOut().again().signIn(clerk);
        code.give(hospital.nextCode(clerk.phone()));
        DeskPage desk = new ProfilePage(device, clerk).desk();
        Inspection.of(device, "desk");
        desk.register("kind.PATIENT", "", "not a number");
        Inspection.of(device, "desk-wrong");
        desk.register("kind.CARETAKER", "Savitri Bai", hospital.newAddress());
        Inspection.of(device, "desk-slip");
        Person head = hospital.head();
        code = desk.signOut().again().signIn(head);
        code.give(hospital.nextCode(head.phone()));
        desk = new ProfilePage(device, head).desk();
        portal.forward(Duration.ofMinutes(5));
        desk.registerStaff("Joseph Kurian", hospital.newAddress());
        Inspection.of(device, "desk-proof");
    }

    @ParameterizedTest(name = "the end of a session that is not used, in {0}")
    @ValueSource(strings = {"en", "hi"})
    void ending(String language, Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.patient();
        Device device = device(devices, language);
        device.page().clock().install();
        ProfilePage profile = SignInPage.open(device).signInWithoutApp(person);
        Duration unused = Duration.ofMinutes(29).plusSeconds(10);

        portal.forward(unused);
        device.page().clock().fastForward(unused.toMillis());
        profile.button("ending.stay").waitFor();

        Inspection.of(device, "ending");
    }

    private static Device device(Devices devices, String language) {
        return devices.with(Screen.DESK, Locale.forLanguageTag(language));
    }
}

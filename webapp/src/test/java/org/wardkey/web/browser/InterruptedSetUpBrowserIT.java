package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.CodesPage;
import org.wardkey.web.browser.page.EnrolPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.ScanPage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.phone.Phone;

@BrowserTest
@DisplayName("A set-up that does not go straight")
class InterruptedSetUpBrowserIT {

    private Person person;
    private Device device;
    private ScanPage scan;

    @BeforeEach
    void begin(Devices devices, Hospital hospital) {
        person = hospital.doctor();
        device = devices.desk();
        scan = SignInPage.open(device)
                .signInWithoutApp(person)
                .twoFactor()
                .enable()
                .begin();
    }

    @Test
    @DisplayName("F11: too late it says so, and begins again with a new key")
    void tooLate(Portal portal) {
        var late = Phone.withKey(scan.key());
        portal.forward(Duration.ofMinutes(11));

        scan.give(late.code(portal.now()));
        var over = new ScanPage(device);
        var notices = over.notices();
        var again = over.beginAgain().beginWith(person.password());
        var phone = Phone.withKey(again.key());
        var codes = again.confirm(phone.code(portal.now()));

        assertThat(notices).anyMatch(notice -> notice.contains(over.words("enrol.over")));
        assertThat(codes.saved().isOn()).isTrue();
    }

    @Test
    @DisplayName("F11: reloaded too late it shows no key, and how to begin again")
    void reloadedTooLate(Portal portal) {
        String key = scan.key();
        portal.forward(Duration.ofMinutes(10));

        device.page().reload();
        var over = new ScanPage(device);

        assertThat(over.text()).contains(over.words("enrol.over-why")).doesNotContain(key);
        assertThat(device.page().locator(".qr").count()).isZero();
    }

    @Test
    @DisplayName("reloaded in time it shows the same key, so that what was scanned stays right")
    void reloaded(Portal portal) {
        String key = scan.key();
        var phone = Phone.withKey(key);

        device.page().reload();
        var reloaded = new ScanPage(device);

        assertThat(reloaded.key()).isEqualTo(key);
        assertThat(reloaded.confirm(phone.code(portal.now())).codes()).hasSize(10);
    }

    @Test
    @DisplayName("a wrong code is said beside its field, with what to try; the key stays")
    void wrongCode(Portal portal) {
        String key = scan.key();
        var phone = Phone.withKey(key);

        scan.give(phone.wrongCode(portal.now()));

        assertThat(scan.mistakes()).containsExactly(scan.words("scan.wrong"));
        assertThat(scan.text()).contains(scan.words("code.try-clock"), scan.words("code.try-next"));
        assertThat(scan.key()).isEqualTo(key);
    }

    @Test
    @DisplayName("cancelled it leaves everything as it was")
    void cancelled() {
        scan.cancel();
        var status = new TwoFactorPage(device);

        assertThat(status.isOn()).isFalse();
        device.open("/enrol/scan");
        assertThat(new ScanPage(device).text()).contains(scan.words("scan.shut"));
    }

    @Test
    @DisplayName("back from the backup codes there is no key any more, and the way forward to the codes")
    void backFromTheCodes(Portal portal) {
        String key = scan.key();
        CodesPage codes = scan.confirm(Phone.withKey(key).code(portal.now()));
        var shown = codes.codes();

        device.page().goBack();
        var back = new ScanPage(device);
        String text = back.text();
        var forward = back.toTheCodes();

        assertThat(text).doesNotContain(key);
        assertThat(forward.codes()).isEqualTo(shown);
        assertThat(forward.saved().isOn()).isTrue();
    }

    @Test
    @DisplayName("begun again in a second tab, only the newer key counts, and the older tab shows it")
    void twoTabs(Portal portal) {
        var older = Phone.withKey(scan.key());
        var tab = device.tab();
        tab.open("/enrol");
        var newer = new EnrolPage(tab).begin();
        String key = newer.key();

        scan.give(older.code(portal.now()));

        assertThat(scan.mistakes()).containsExactly(scan.words("scan.wrong"));
        assertThat(scan.key()).isEqualTo(key);
    }

    @Test
    @DisplayName("finished in one tab, the other tab does not say that nothing was changed")
    void finishedInTheOtherTab(Portal portal) {
        var tab = device.tab();
        tab.open("/enrol/scan");
        var phone = Phone.withKey(scan.key());
        scan.confirm(phone.code(portal.now())).saved();

        new ScanPage(tab).give(phone.code(portal.now()));

        assertThat(new ScanPage(tab).text()).contains(scan.words("scan.shut"));
    }

    @Test
    @DisplayName("signed out in between, the set-up is dropped")
    void signedOut() {
        String key = scan.key();

        device.open("/profile");
        new ProfilePage(device, person).signOut().again().signInWithoutApp(person);
        device.open("/enrol/scan");

        assertThat(new ScanPage(device).text())
                .contains(scan.words("scan.shut"))
                .doesNotContain(key);
    }
}

package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.ScanPage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.phone.Phone;

@BrowserTest
@DisplayName("A browser that is closed halfway")
class LeftHalfwayBrowserIT {

    @Test
    @DisplayName("before the code was confirmed: nothing was changed, and the next set-up has a new key")
    void beforeTheCode(Devices devices, Hospital hospital) {
        Person person = hospital.doctor();
        ScanPage scan = scan(devices.phone(), person);
        String key = scan.key();

        scan.device().close();
        var status = SignInPage.open(devices.phone()).signInWithoutApp(person).twoFactor();
        boolean on = status.isOn();
        String next = status.enable().begin().key();

        assertThat(on).isFalse();
        assertThat(next).isNotEqualTo(key);
    }

    @Test
    @DisplayName("before the backup codes were saved: the app works, and new codes are offered")
    void beforeTheBackupCodes(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.doctor();
        ScanPage scan = scan(devices.phone(), person);
        var phone = Phone.withKey(scan.key());
        var lost = scan.confirm(phone.code(portal.now())).codes();

        scan.device().close();
        CodePage code = SignInPage.open(devices.phone()).signIn(person);
        code.give(hospital.nextCode(phone));
        var renewed = new ProfilePage(code.device(), person)
                .twoFactor()
                .makeNewCodes()
                .renew(hospital.nextCode(phone));

        assertThat(renewed.codes()).hasSize(10).doesNotContainAnyElementsOf(lost);
        assertThat(renewed.saved().isOn()).isTrue();
    }

    @Test
    @DisplayName("while a new phone was set up: the old one goes on working")
    void whileReplacing(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage code = SignInPage.open(devices.desk()).signIn(person);
        code.give(hospital.nextCode(person.phone()));
        new ProfilePage(code.device(), person).twoFactor().newPhone().begin(hospital.nextCode(person.phone()));

        code.device().close();
        CodePage again = SignInPage.open(devices.desk()).signIn(person);
        again.give(hospital.nextCode(person.phone()));

        assertThat(new ProfilePage(again.device(), person).twoFactor().isOn()).isTrue();
    }

    private static ScanPage scan(Device device, Person person) {
        return SignInPage.open(device)
                .signInWithoutApp(person)
                .twoFactor()
                .enable()
                .begin();
    }
}

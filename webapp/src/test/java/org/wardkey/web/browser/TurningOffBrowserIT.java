package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TurnOffPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;

@BrowserTest
@DisplayName("F8, ASVS V6.5.6: Turning the second step off")
class TurningOffBrowserIT {

    @Test
    @DisplayName("takes the password and a code: one of them alone leaves it on")
    void takesBoth(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage code = SignInPage.open(devices.desk()).signIn(person);
        code.give(hospital.nextCode(person.phone()));
        TurnOffPage page = new ProfilePage(code.device(), person).twoFactor().turnOff();

        page.give("not the password at all", hospital.nextCode(person.phone()));
        var wrongPassword = page.mistakes();
        page.give(person.password(), person.phone().wrongCode(portal.now()));
        var wrongCode = page.mistakes();
        page.device().open("/profile/two-factor");

        assertThat(wrongPassword).containsExactly(page.words("turn-off.wrong-password"));
        assertThat(wrongCode).containsExactly(page.words("code.wrong"));
        assertThat(new TwoFactorPage(page.device()).isOn()).isTrue();
    }

    @Test
    @DisplayName("works without the phone, by a backup code, and is said")
    void byABackupCode(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage code = SignInPage.open(devices.phone()).signIn(person);
        code.give(person.backupCodes().get(0));
        TurnOffPage page = new ProfilePage(code.device(), person).twoFactor().turnOff();

        page.give(person.password(), person.backupCodes().get(1));
        var status = new TwoFactorPage(page.device());

        assertThat(status.isOn()).isFalse();
        assertThat(status.notices()).anyMatch(notice -> notice.contains(page.words("two-factor.done.off-now")));
        status.signOut().again().signInWithoutApp(person);
    }

    @Test
    @DisplayName("NIST N1: is refused as long as the password is too short to be used alone")
    void notWithAShortPassword(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage code = SignInPage.open(devices.desk()).signIn(person);
        code.give(hospital.nextCode(person.phone()));
        var password = new ProfilePage(code.device(), person).password();
        password.change(person.password(), hospital.nextCode(person.phone()), "ten paper!");
        TurnOffPage page = new ProfilePage(code.device(), person).twoFactor().turnOff();

        page.give("ten paper!", hospital.nextCode(person.phone()));

        assertThat(page.mistakes()).containsExactly(page.words("turn-off.password-too-short", 15));
    }
}

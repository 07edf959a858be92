package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Keyboard;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.CodesPage;
import org.wardkey.web.browser.page.EnrolPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.ScanPage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.SignedOutPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.phone.Phone;

@BrowserTest
@DisplayName("WCAG 2.1.1, 2.4.7: with the keyboard alone")
class KeyboardBrowserIT {

    @Test
    @DisplayName(
            "ASVS V7.4.4: a person sets up a second factor, signs out, and signs in with it, and always sees where they are")
    void theWholeWay(Devices devices, Hospital hospital) {
        Person person = hospital.doctor();
        var device = devices.desk();
        var keys = new Keyboard(device);
        SignInPage.open(device);

        signIn(keys, person);
        new ProfilePage(device, person);
        keys.tabTo("ways.two-factor").press("Enter");
        new TwoFactorPage(device);
        keys.tabTo("two-factor.enable").press("Enter");
        new EnrolPage(device);
        keys.tabTo("enrol.go").press("Space");
        var phone = Phone.withKey(new ScanPage(device).key());
        keys.tabTo("code.code").type(phone.code(device.portal().now())).press("Enter");
        new CodesPage(device);
        keys.tabTo("codes.saved").tap("Space").tabTo("codes.go").press("Enter");
        assertThat(new TwoFactorPage(device).isOn()).isTrue();
        keys.tabTo("ways.sign-out").press("Space");
        new SignedOutPage(device);
        keys.tabTo("sign-out.again").press("Enter");
        new SignInPage(device);
        signIn(keys, person);
        new CodePage(device);
        keys.type(hospital.nextCode(phone)).press("Enter");

        new ProfilePage(device, person);
    }

    @Test
    @DisplayName("the first stop of every page skips to its content; on a phone the menu opens and closes")
    void skipAndMenu(Devices devices, Hospital hospital) {
        Person person = hospital.caretaker();
        var device = devices.phone();
        SignInPage.open(device).signInWithoutApp(person);
        var keys = new Keyboard(device);

        keys.tap("Tab").tabTo("page.skip").tap("Enter");
        assertThat(device.page().url()).endsWith("#content");
        device.open("/profile");
        keys.tabTo("ways.menu").tap("Enter").tabTo("ways.password").press("Enter");

        assertThat(device.path()).isEqualTo("/profile/password");
    }

    /** The page begins in the first field. */
    private static void signIn(Keyboard keys, Person person) {
        keys.type(person.identifier())
                .tabTo("sign-in.password")
                .type(person.password())
                .press("Enter");
    }
}

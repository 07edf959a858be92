package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.DeskPage;
import org.wardkey.web.browser.page.EnrolPage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.phone.Phone;

@BrowserTest
@DisplayName("Somebody whose task needs a second factor, and who has none")
class RequiredSetUpBrowserIT {

    @Test
    @DisplayName("ASVS V2.3.1: opens the set-up after the password, and nothing else until it is finished")
    void setsUpFirst(Devices devices, Hospital hospital) {
        Person clerk = hospital.deskClerk();
        var device = devices.desk();
        SignInPage.open(device).give(clerk.identifier(), clerk.password());
        var begin = new EnrolPage(device);

        for (String path : new String[] {"/desk", "/profile", "/profile/two-factor", "/sign-in/code", "/"}) {
            device.open(path);
            assertThat(device.path()).as(path).isEqualTo("/enrol");
        }
        var scan = new EnrolPage(device).begin();
        var codes = scan.confirm(Phone.withKey(scan.key()).code(device.portal().now()));
        device.open("/desk");
        assertThat(device.path()).as("not before the codes are saved").startsWith("/enrol");
        device.open("/enrol/codes");
        TwoFactorPage status = codes.saved();

        assertThat(begin.heading()).isNotEmpty();
        assertThat(status.isOn()).isTrue();
        assertThat(status.text()).as("it cannot be turned off").contains(status.words("turn-off.required"));
        assertThat(status.desk().heading()).isEqualTo(status.words("desk.title"));
    }

    @Test
    @DisplayName("can cancel, and stays before the set-up; signing out drops it")
    void cancelsOrLeaves(Devices devices, Hospital hospital) {
        Person clerk = hospital.deskClerk();
        var device = devices.phone();
        SignInPage.open(device).give(clerk.identifier(), clerk.password());

        new EnrolPage(device).begin().cancel();
        var begin = new EnrolPage(device);
        device.open("/sign-out");
        new Sheet(device).button("sign-out.go").click();
        device.page().getByText(begin.words("sign-out.done")).first().waitFor();
        device.open("/enrol");

        assertThat(device.path()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("who finishes the set-up signs in with the app the next time")
    void comesBack(Devices devices, Hospital hospital) {
        Person clerk = hospital.withAnApp(hospital.deskClerk());
        var code = SignInPage.open(devices.desk()).signIn(clerk);

        code.give(hospital.nextCode(clerk.phone()));
        code.device().open("/desk");

        assertThat(new DeskPage(code.device()).heading()).isEqualTo(code.words("desk.title"));
    }
}

package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Accessible;
import org.wardkey.web.browser.device.Devices;

@BrowserTest
@DisplayName("Signing in")
class SignInBrowserIT {

    @Test
    @DisplayName("F7: a patient without a second factor signs in with number and password")
    void withAPassword(Devices devices) {
        var device = devices.desk();
        var page = device.open("/sign-in");
        Accessible.check(page);
        page.getByLabel(device.words().of("sign-in.identifier")).fill("wh100001");
        page.getByLabel(device.words().of("sign-in.password")).first().fill("mango tree river boat");

        page.keyboard().press("Enter");

        page.waitForURL("**/profile");
        assertThat(page.locator("h1").textContent()).contains("Asha Devi");
    }
}

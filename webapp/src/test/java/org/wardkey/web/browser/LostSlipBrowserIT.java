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
import org.wardkey.web.browser.page.ActivatePage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.SlipsPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.people.Slip;

@BrowserTest
@DisplayName("A person whose slip is lost")
class LostSlipBrowserIT {

    private static final String PASSWORD = "seven lamps along the river";
    private static final int ROWS = 20;

    @Test
    @DisplayName("is found at the desk, gets another slip, and the lost one opens nothing")
    void foundAndRenewed(Devices devices, Hospital hospital) {
        Slip lost = hospital.slipOfAPatient();
        SlipsPage slips = slips(devices.desk(), hospital);

        var find = slips.findOne();
        assertThat(find.notices()).as("nobody was looked for yet").isEmpty();
        find.find(lost.identifier().toLowerCase(Locale.ROOT));
        assertThat(find.text()).contains(lost.name());
        String code = find.make();

        var activate = ActivatePage.open(devices.phone());
        activate.give(lost.identifier(), lost.code(), PASSWORD);
        assertThat(activate.mistakes()).containsExactly(activate.words("activate.refused"));
        activate.give(lost.identifier(), code, PASSWORD);
        assertThat(activate.device().path()).isEqualTo("/sign-in");
        find.device().open("/desk/slips/new");
        find.find(lost.identifier());
        assertThat(find.mistakes()).as("who has a password needs no slip").containsExactly(find.words("slips.nobody"));
    }

    @ParameterizedTest(name = "is on the list, which turns its pages without leaving, in {0}")
    @ValueSource(strings = {"en", "hi"})
    void listed(String language, Devices devices, Hospital hospital) {
        for (int more = 0; more < ROWS; more++) {
            hospital.slipOfAPatient();
        }
        Slip latest = hospital.slipOfADoctor();
        Device device = devices.with(Screen.DESK, Locale.forLanguageTag(language));

        SlipsPage slips = slips(device, hospital);

        assertThat(slips.names()).hasSize(ROWS).startsWith(latest.name());
        Inspection.of(device, "slips");
        slips.next();
        assertThat(slips.names()).isNotEmpty().doesNotContain(latest.name());
        device.page().reload();
        var renew = slips.renewFirst();
        assertThat(renew.text()).contains(latest.name());
        Inspection.of(device, "slip-new");
        renew.make();
        Inspection.of(device, "slip-renewed");
        device.open("/desk/slips/new");
        renew.find("nobody@ward.example");
        Inspection.of(device, "slip-nobody");
    }

    private static SlipsPage slips(Device device, Hospital hospital) {
        Person clerk = hospital.withAnApp(hospital.deskClerk());
        SignInPage.open(device).signIn(clerk).give(hospital.nextCode(clerk.phone()));
        var desk = new ProfilePage(device, clerk).desk();
        return desk.slips();
    }
}

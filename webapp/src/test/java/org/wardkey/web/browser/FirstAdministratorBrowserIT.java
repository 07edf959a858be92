package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.ActivatePage;
import org.wardkey.web.browser.page.DeskPage;
import org.wardkey.web.browser.page.EnrolPage;
import org.wardkey.web.browser.page.ScanPage;
import org.wardkey.web.browser.page.SetUpPage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.portal.Folder;
import org.wardkey.web.browser.portal.KeysetCommand;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.phone.Phone;

/** In production, as it is delivered: on the machine's own clock, with nothing planted. */
@BrowserTest
@DisplayName("Invariant 12: A new installation")
class FirstAdministratorBrowserIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+/set-up\\?token=\\S+");

    private static final String ADDRESS = "Head.Nurse@hospital.example";
    private static final String PASSWORD = "four brass keys on a hook";
    private static final String NUMBER = "WK20261122";

    @Test
    @DisplayName("knows nobody; its link makes one administrator, who needs an app and registers the first patient")
    void fromTheLinkToThePatient(Devices devices) {
        Folder folder = Folder.anew("new-portal");
        int status = KeysetCommand.run(folder.path().resolve("keyset.json"));
        assertThat(status).isZero();
        var settings = Map.of(
                "wardkey.keyset.file", folder.path().resolve("keyset.json").toString());
        try (Portal portal = Portal.asDelivered(folder, settings)) {
            portal.awaitReady();
            Device desk = devices.deskAt(portal);
            List<String> links = LINK.matcher(portal.console())
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(links).hasSize(1);

            becomeAdministrator(desk, links.get(0));
            assertThat(secondUse(devices.deskAt(portal), links.get(0))).isTrue();
            TwoFactorPage home = setUpAnApp(desk);
            String code = registerAPatient(home);
            String patient = activate(devices.deskAt(portal), code);

            assertThat(patient).isEqualTo("Kamla Nair");
            assertThat(portal.console()).doesNotContain(PASSWORD, code);
        }
    }

    private static void becomeAdministrator(Device desk, String link) {
        assertThat(SignInPage.open(desk).text()).doesNotContain(new Sheet(desk).words("demonstration.title"));
        var setUp = new SetUpPage(desk, link);
        setUp.give("Head Nurse", "no address", PASSWORD);
        assertThat(setUp.mistakes()).containsExactly(setUp.words("set-up.not-an-address"));
        assertThat(setUp.field("set-up.name").inputValue()).isEqualTo("Head Nurse");
        setUp.give("Head Nurse", ADDRESS, PASSWORD);
        assertThat(new SignInPage(desk).notices())
                .anyMatch(notice -> notice.contains(setUp.words("sign-in.activated")));
    }

    /** Whether the page of the link says that it was used, and shows no field. */
    private static boolean secondUse(Device desk, String link) {
        var setUp = new SetUpPage(desk, link);
        return setUp.text().contains(setUp.words("set-up.shut"))
                && setUp.field("set-up.email").count() == 0;
    }

    private static TwoFactorPage setUpAnApp(Device desk) {
        new SignInPage(desk).give(ADDRESS, PASSWORD);
        var begin = new EnrolPage(desk);
        desk.open("/desk");
        assertThat(desk.path()).as("nothing else before it").isEqualTo("/enrol");
        ScanPage scan = begin.begin();
        return scan.confirm(Phone.with(scan.scan()).code(Clock.systemUTC().instant()))
                .saved();
    }

    private static String registerAPatient(TwoFactorPage home) {
        DeskPage desk = home.desk();
        desk.register("kind.PATIENT", "Kamla Nair", NUMBER);
        assertThat(desk.slip()).contains("Kamla Nair", NUMBER);
        return desk.code();
    }

    private static String activate(Device phone, String code) {
        ActivatePage.open(phone).give(NUMBER, code, "a red kite above the mill");
        new SignInPage(phone).give(NUMBER, "a red kite above the mill");
        return new Sheet(phone).heading();
    }
}

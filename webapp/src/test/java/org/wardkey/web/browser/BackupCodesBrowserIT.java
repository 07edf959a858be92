package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.CodesPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.phone.Phone;

@BrowserTest
@DisplayName("F4: Backup codes")
class BackupCodesBrowserIT {

    @Test
    @DisplayName("copied, downloaded and printed they are what is on the screen")
    void theSameEverywhere(Devices devices, Hospital hospital) {
        CodesPage sheet = newCodes(devices.desk(), hospital.doctor());

        List<String> codes = sheet.codes();

        assertThat(codes).hasSize(10).allMatch(code -> code.matches("[0-9A-Z]{4}( [0-9A-Z]{4}){2,}"));
        assertThat(sheet.copied().lines()).containsExactlyElementsOf(codes);
        assertThat(sheet.downloaded().lines().filter(codes::contains)).containsExactlyElementsOf(codes);
        sheet.device().page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(sheet.text()).contains(codes).doesNotContain(sheet.words("codes.go"), sheet.words("codes.print"));
    }

    @Test
    @DisplayName("the set-up does not end before the person says that they are saved")
    void notWithoutTheTick(Devices devices, Hospital hospital) {
        CodesPage sheet = newCodes(devices.phone(), hospital.doctor());
        List<String> codes = sheet.codes();

        sheet.finishUnsaved();

        assertThat(sheet.mistakes()).containsExactly(sheet.words("codes.not-saved"));
        assertThat(sheet.codes()).as("nothing is lost").isEqualTo(codes);
    }

    @Test
    @DisplayName("saved, they are never shown again: not by the address, not by the back button, not as a file")
    void shownOnce(Devices devices, Hospital hospital) {
        CodesPage sheet = newCodes(devices.desk(), hospital.doctor());
        List<String> codes = sheet.codes();
        sheet.saved();

        sheet.device().page().goBack();
        String behind = new Sheet(sheet.device()).text();
        sheet.device().open("/enrol/codes");
        String again = new Sheet(sheet.device()).text();
        int file = sheet.device()
                .page()
                .request()
                .get(sheet.device().portal().at("/enrol/codes/download").toString())
                .status();

        assertThat(behind).doesNotContain(codes).contains(sheet.words("codes.gone"));
        assertThat(again).doesNotContain(codes).contains(sheet.words("codes.gone"));
        assertThat(file).isEqualTo(404);
    }

    @Test
    @DisplayName("they open the door also where the code of the app is asked")
    void inTheFieldOfTheApp(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage page = SignInPage.open(devices.phone()).signIn(person);

        page.give(person.backupCodes().get(0));

        assertThat(new ProfilePage(page.device(), person).notices())
                .anyMatch(notice -> notice.contains(page.words("two-factor.backup-codes-left", 9)));
    }

    @Test
    @DisplayName("when few are left, the person is asked to make new ones")
    void fewLeft(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        person.backupCodes().stream().limit(6).forEach(code -> hospital.spend(person, code));
        CodePage page = SignInPage.open(devices.desk()).signIn(person);

        page.give(person.backupCodes().get(9));

        assertThat(new ProfilePage(page.device(), person).notices())
                .anyMatch(notice -> notice.contains(page.words("two-factor.few")));
    }

    private static CodesPage newCodes(Device device, Person person) {
        var scan = SignInPage.open(device)
                .signInWithoutApp(person)
                .twoFactor()
                .enable()
                .begin();
        var phone = Phone.withKey(scan.key());
        return scan.confirm(phone.code(device.portal().now()));
    }
}

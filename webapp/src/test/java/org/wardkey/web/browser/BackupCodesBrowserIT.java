package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.CodesPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.RenewPage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.portal.Portal;
import org.wardkey.web.phone.Phone;

@BrowserTest
@DisplayName("F4: Backup codes")
class BackupCodesBrowserIT {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    @DisplayName("copied and downloaded they are what is on the screen")
    void theSameEverywhere(Devices devices, Hospital hospital) {
        CodesPage sheet = newCodes(devices.desk(), hospital.doctor());

        List<String> codes = sheet.codes();

        assertThat(codes).hasSize(10).allMatch(code -> code.matches("[0-9A-Z]{4}( [0-9A-Z]{4}){2,}"));
        assertThat(sheet.copied().lines()).containsExactlyElementsOf(codes);
        assertThat(sheet.downloaded().lines().filter(codes::contains)).containsExactlyElementsOf(codes);
    }

    @Test
    @DisplayName("printed they are one page, with nothing else on it")
    void onePage(Devices devices, Hospital hospital) {
        CodesPage sheet = newCodes(devices.desk(), hospital.doctor());

        int pages = sheet.printedPages();
        sheet.device().page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        String printed = sheet.text();

        assertThat(pages).isEqualTo(1);
        assertThat(printed).contains(sheet.codes()).contains(sheet.words("codes.use"));
        assertThat(printed)
                .doesNotContain(
                        sheet.words("codes.go"),
                        sheet.words("codes.print"),
                        sheet.words("codes.lead"),
                        sheet.words("page.help"));
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
    @DisplayName("at four left nothing is said; at three the person is asked to make new ones, and led there")
    void fewLeft(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        person.backupCodes().stream().limit(5).forEach(code -> hospital.spend(person, code));
        CodePage page = SignInPage.open(devices.desk()).signIn(person);

        page.give(person.backupCodes().get(9));
        var four = new ProfilePage(page.device(), person);
        var atFour = four.notices();
        page = four.signOut().again().signIn(person);
        page.give(person.backupCodes().get(8));
        var three = new ProfilePage(page.device(), person);
        var atThree = three.notices();

        String few = page.words("two-factor.few");
        assertThat(atFour).noneMatch(notice -> notice.contains(few));
        assertThat(atThree).anyMatch(notice -> notice.contains(few));
        assertThat(three.makeNewCodes().heading()).isEqualTo(page.words("renew.title"));
    }

    @Test
    @DisplayName("F9: new ones take a fresh proof; without it the old ones go on working")
    void renewedWithAProof(Devices devices, Hospital hospital, Portal portal) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage page = SignInPage.open(devices.phone()).signIn(person);
        page.give(hospital.nextCode(person.phone()));
        portal.forward(FIVE_MINUTES);
        RenewPage renew = new ProfilePage(page.device(), person).twoFactor().makeNewCodes();

        renew.give(person.phone().wrongCode(portal.now()));
        var mistakes = renew.mistakes();
        page = renew.signOut().again().signIn(person);
        page.give(person.backupCodes().get(7));

        assertThat(mistakes).containsExactly(page.words("code.wrong"));
        new ProfilePage(page.device(), person);
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

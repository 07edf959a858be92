package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.RemovePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.phone.Phone;

@BrowserTest
@DisplayName("F18: A person with several authenticator apps")
class SeveralAppsBrowserIT {

    @ParameterizedTest(name = "adds a tablet, signs in by either, renames and removes the phone: in {0}, {1} pixels")
    @CsvSource({"en, 360", "hi, 1280"})
    void fromOneToTwoAndBack(String language, int width, Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        Phone phone = person.phone();
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language));
        TwoFactorPage status = signIn(device, person, hospital.nextCode(phone)).twoFactor();
        String phoneName = status.ways().get(0);

        // One more, beside the phone.
        var scan = status.another().begin(hospital.nextCode(phone));
        assertThat(scan.proposedName()).isNotEqualTo(phoneName).startsWith(status.words("factor.called.phone"));
        Phone tablet = Phone.withKey(scan.key());
        scan.give(phoneName, hospital.nextCode(tablet));
        assertThat(scan.mistakes()).containsExactly(status.words("factor.name-taken"));
        scan.give("Tablet", hospital.nextCode(tablet));
        status = new TwoFactorPage(device);
        assertThat(status.notices()).anyMatch(notice -> notice.contains(scan.words("factor.done.added")));
        assertThat(status.ways()).containsExactly(phoneName, "Tablet");

        // In by either.
        signOut(device, person);
        signIn(device, person, hospital.nextCode(tablet));
        signOut(device, person);
        status = signIn(device, person, hospital.nextCode(phone)).twoFactor();

        // The phone gets another name, and goes.
        var one = status.open(phoneName);
        one.rename("tablet");
        assertThat(one.mistakes()).containsExactly(status.words("factor.name-taken"));
        one.rename("9999 4105 7058");
        assertThat(one.mistakes()).containsExactly(status.words("factor.name-unfit", 40));
        one.rename("  Old   phone ");
        status = new TwoFactorPage(device);
        assertThat(status.ways()).containsExactly("Old phone", "Tablet");
        RemovePage remove = status.open("Old phone").remove();
        remove.confirm(hospital.nextCode(tablet));
        status = new TwoFactorPage(device);
        assertThat(status.notices()).anyMatch(notice -> notice.contains(remove.words("factor.done.removed")));
        assertThat(status.ways()).containsExactly("Tablet");
        assertThat(status.open("Tablet").removal().count()).isZero();

        // Its codes open nothing any more.
        signOut(device, person);
        CodePage code = SignInPage.open(device).signIn(person);
        code.give(hospital.nextCode(phone));
        assertThat(code.mistakes()).containsExactly(code.words("code.wrong"));
        code.give(hospital.nextCode(tablet));
        new ProfilePage(device, person);
    }

    @Test
    @DisplayName("keeps the last one, and is shown nobody else's")
    void lastAndOthers(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        Person other = hospital.withAnApp(hospital.doctor());
        Device device = devices.desk();
        String own = address(
                signIn(device, person, hospital.nextCode(person.phone())).twoFactor());
        Device others = devices.desk();
        signIn(others, other, hospital.nextCode(other.phone()));

        device.open("/profile/two-factor/remove?of=" + own);
        others.open("/profile/two-factor/one?of=" + own);
        String seen = new RemovePage(device).text();

        assertThat(seen).contains(new RemovePage(device).words("factor.last-one"));
        assertThat(others.page().locator("h1").innerText()).isEqualTo("It is not there");
        others.open("/profile/two-factor/remove?of=" + own);
        assertThat(others.page().locator("form .grave").count()).isZero();
        device.open("/profile/two-factor/one?of='%22%3E");
        assertThat(device.page().locator("h1").innerText()).isEqualTo("It is not there");
    }

    private static ProfilePage signIn(Device device, Person person, String code) {
        SignInPage.open(device).signIn(person).give(code);
        return new ProfilePage(device, person);
    }

    private static void signOut(Device device, Person person) {
        device.open("/profile");
        new ProfilePage(device, person).signOut();
    }

    /** What names the person's app in addresses. */
    private static String address(TwoFactorPage status) {
        String link = status.device().page().locator("#factors-title ~ ul a").getAttribute("href");
        return link.substring(link.indexOf("of=") + 3);
    }
}

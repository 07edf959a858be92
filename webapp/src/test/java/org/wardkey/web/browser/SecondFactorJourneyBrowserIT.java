package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.CodesPage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TwoFactorPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;
import org.wardkey.web.browser.people.ScannedKey;
import org.wardkey.web.phone.Phone;

@BrowserTest
@DisplayName("A second factor, from turning it on to turning it off")
class SecondFactorJourneyBrowserIT {

    @ParameterizedTest(name = "F6, F7, F10: in {0} on a screen of {1} pixels")
    @CsvSource({"en, 1280", "hi, 360"})
    void fromOnToOff(String language, int width, Devices devices, Hospital hospital) {
        Person person = hospital.doctor();
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language));

        // On: profile, introduction, scan, code, backup codes.
        TwoFactorPage status = SignInPage.open(device).signInWithoutApp(person).twoFactor();
        assertThat(status.isOn()).isFalse();
        var scan = status.enable().begin();
        ScannedKey key = ScannedKey.read(scan.scan());
        assertThat(scan.key().replace(" ", "")).as("F2: the key as text").isEqualTo(key.parameter("secret"));
        var phone = Phone.with(key.raw());
        CodesPage sheet = scan.confirm(hospital.nextCode(phone));
        List<String> codes = sheet.codes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        status = sheet.saved();
        assertThat(status.isOn()).isTrue();
        assertThat(status.facts()).contains(status.words("two-factor.codes-left", 10));

        // In again: with the app, then with a backup code, which works once.
        CodePage code = status.signOut().again().signIn(person);
        code.give(hospital.nextCode(phone));
        var backup =
                new ProfilePage(device, person).signOut().again().signIn(person).useABackupCode();
        backup.give(codes.get(3));
        var profile = new ProfilePage(device, person);
        assertThat(profile.notices())
                .anyMatch(notice -> notice.contains(profile.words("two-factor.backup-codes-left", 9)));
        assertThat(profile.twoFactor().facts()).contains(status.words("two-factor.codes-left", 9));
        backup = status.signOut().again().signIn(person).useABackupCode();
        backup.give(codes.get(3));
        assertThat(backup.mistakes()).containsExactly(status.words("code.used"));
        backup.give(codes.get(4).toLowerCase(Locale.ROOT).replace(" ", ""));

        // New codes: the old ones stop working.
        var renewed = new ProfilePage(device, person).twoFactor().makeNewCodes().renew(hospital.nextCode(phone));
        List<String> newCodes = renewed.codes();
        assertThat(newCodes).hasSize(10).doesNotContainAnyElementsOf(codes);
        backup = renewed.saved().signOut().again().signIn(person).useABackupCode();
        backup.give(codes.get(5));
        assertThat(backup.mistakes()).hasSize(1);
        backup.give(newCodes.get(5));

        // A new phone: the old one does not open anything any more.
        var begin = new ProfilePage(device, person).twoFactor().newPhone();
        var second = begin.begin(hospital.nextCode(phone));
        var newPhone = Phone.with(second.scan());
        second.give(hospital.nextCode(newPhone));
        status = new TwoFactorPage(device);
        assertThat(status.notices()).anyMatch(notice -> notice.contains(begin.words("two-factor.done.replaced")));
        code = status.signOut().again().signIn(person);
        code.give(hospital.nextCode(phone));
        assertThat(code.mistakes()).containsExactly(begin.words("code.wrong"));
        code.give(hospital.nextCode(newPhone));

        // Off: password and code.
        var off = new ProfilePage(device, person).twoFactor().turnOff();
        off.give(person.password(), hospital.nextCode(newPhone));
        status = new TwoFactorPage(device);
        assertThat(status.isOn()).isFalse();
        status.signOut().again().signInWithoutApp(person);
    }
}

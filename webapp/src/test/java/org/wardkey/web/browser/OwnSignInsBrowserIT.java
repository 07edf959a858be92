package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.client.Client;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.NotMySignInPage;
import org.wardkey.web.browser.page.PasswordPage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.SignInsPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;

@BrowserTest
@DisplayName("F23: A person who finds a sign-in that was not theirs")
class OwnSignInsBrowserIT {

    @ParameterizedTest(name = "says so, signs everybody else out and is led to a new password: in {0}, {1} pixels")
    @CsvSource({"en, 360", "hi, 1280"})
    void saysSo(String language, int width, Devices devices, Hospital hospital) {
        Person person = hospital.patient();
        Client stranger = hospital.signedIn(person);
        hospital.later(Duration.ofMinutes(1));
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language));

        SignInsPage list = SignInPage.open(device).signInWithoutApp(person).signIns();
        Inspection.of(device, "sign-ins-doubtful");
        assertThat(list.doubtful()).isEqualTo(2);
        NotMySignInPage page = list.doubtFirst();
        Inspection.of(device, "sign-in-not-me");
        assertThat(stranger.get("/profile").status()).isEqualTo(200);
        PasswordPage password = page.confirm();
        Inspection.of(device, "password-not-me");

        assertThat(password.notices()).anyMatch(notice -> notice.contains(password.words("doubt.done")));
        assertThat(stranger.get("/profile").location()).startsWith("/sign-in");
        list = password.signIns();
        assertThat(list.doubtful()).isEqualTo(1);
        assertThat(list.text()).contains(list.words("sign-ins.doubted"));
        device.open("/profile/sign-ins/not-me?entry=1");
        Inspection.of(device, "sign-in-not-mine");
    }
}

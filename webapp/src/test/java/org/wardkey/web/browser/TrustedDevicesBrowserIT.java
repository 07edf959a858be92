package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkey.web.browser.device.Device;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.device.Inspection;
import org.wardkey.web.browser.device.Screen;
import org.wardkey.web.browser.page.CodePage;
import org.wardkey.web.browser.page.ProfilePage;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.page.TrustedDevicesPage;
import org.wardkey.web.browser.people.Hospital;
import org.wardkey.web.browser.people.Person;

@BrowserTest
@DisplayName("F22: A person who does not want to be asked for a code each time")
class TrustedDevicesBrowserIT {

    @ParameterizedTest(name = "ticks it, comes in by the password, and takes it back: in {0}, {1} pixels")
    @CsvSource({"en, 360", "hi, 1280"})
    void ticksIt(String language, int width, Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.patient());
        Device device = devices.with(new Screen(width, 780), Locale.forLanguageTag(language));

        CodePage code = SignInPage.open(device).signIn(person);
        code.trustThisDevice();
        Inspection.of(device, "sign-in-code-trust");
        code.give(hospital.nextCode(person.phone()));
        new ProfilePage(device, person).signOut().again().signInWithoutApp(person);
        TrustedDevicesPage list = new ProfilePage(device, person).twoFactor().trustedDevices();
        Inspection.of(device, "trusted-devices");
        list.name("My tablet");
        assertThat(list.names()).containsExactly("My tablet");
        list.endFirst();
        assertThat(list.names()).isEmpty();
        Inspection.of(device, "trusted-devices-none");

        code = list.signOut().again().signIn(person);
        assertThat(code.heading()).isEqualTo(code.words("code.title"));
    }

    @Test
    @DisplayName("is not offered it as an administrator, and still gives a code elsewhere")
    void notEverybody(Devices devices, Hospital hospital) {
        Person person = hospital.withAnApp(hospital.doctor());
        CodePage code = SignInPage.open(devices.desk()).signIn(person);
        code.trustThisDevice();
        code.give(hospital.nextCode(person.phone()));

        assertThat(SignInPage.open(devices.phone()).signIn(person).offersTrust())
                .isTrue();
        assertThat(SignInPage.open(devices.phone()).signIn(hospital.head()).offersTrust())
                .isFalse();
    }
}

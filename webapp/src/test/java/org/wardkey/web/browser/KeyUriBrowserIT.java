package org.wardkey.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.web.browser.device.Devices;
import org.wardkey.web.browser.page.EnrolPage;
import org.wardkey.web.browser.page.ScanPage;
import org.wardkey.web.browser.page.Sheet;
import org.wardkey.web.browser.page.SignInPage;
import org.wardkey.web.browser.people.ScannedKey;

@BrowserTest
@DisplayName("F1, F2: The QR code of a patient who signs in with an Aadhaar number")
class KeyUriBrowserIT {

    private static final String AADHAAR = "9999 4105 7058";

    @Test
    @DisplayName("follows Google Authenticator’s Key URI Format, also as a link to tap and as text to type")
    void followsTheFormat(Devices devices) {
        ScanPage page = scan(devices);

        ScannedKey key = ScannedKey.read(page.scan());

        assertThat(key.issuer()).isNotBlank().isEqualTo(key.parameter("issuer"));
        assertThat(key.account()).isNotBlank();
        assertThat(key.parameter("secret"))
                .as("RFC 4226, R6: 160 bits, unpadded")
                .matches("[A-Z2-7]{32}");
        assertThat(key.parameter("algorithm")).isEqualTo("SHA1");
        assertThat(key.parameter("digits")).isEqualTo("6");
        assertThat(key.parameter("period")).isEqualTo("30");
        assertThat(page.key()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(page.key().replace(" ", "")).isEqualTo(key.parameter("secret"));
        assertThat(page.link()).isEqualTo(key.raw());
    }

    @Test
    @DisplayName("Invariant 4: does not hold the number; nor does any page, but for its last four digits")
    void holdsNoAadhaarNumber(Devices devices) {
        ScanPage page = scan(devices);

        String qr = page.scan();
        page.device().open("/profile");
        String profile = page.device().page().content();

        assertThat(digits(qr)).doesNotContain(digits(AADHAAR)).doesNotContain("7058");
        assertThat(digits(profile)).doesNotContain(digits(AADHAAR)).contains("7058");
    }

    private static ScanPage scan(Devices devices) {
        var signIn = SignInPage.open(devices.phone());
        signIn.give(AADHAAR, "mango tree river boat");
        new Sheet(signIn.device()).device().open("/enrol");
        return new EnrolPage(signIn.device()).begin();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}

package org.wardkey.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses, mobile numbers and hospital numbers. */
class ContactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@x.de",
                "a@",
                "a@b",
                "a@b.",
                "a@.de",
                "A@b.de",
                "a@B.de",
                "a b@c.de",
                "a@b.de\r\nbcc:x@y.de",
                "a\u0085@b.de",
                "a\u2028@b.de",
                "a\u202E@b.de",
                "a\0@b.de"
            })
    void whatIsNoAddressInItsNormalFormIsRefused(String text) {
        assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an e-mail address");
    }

    @Test
    @DisplayName("RFC 5321: at most 64 characters before the at sign, 254 in all")
    void anAddressHasALength() {
        assertThat(EmailAddress.isOne("a".repeat(64) + "@b.de")).isTrue();
        assertThat(EmailAddress.isOne("a".repeat(65) + "@b.de")).isFalse();
        assertThat(EmailAddress.isOne("a@" + "b".repeat(249) + ".de")).isTrue();
        assertThat(EmailAddress.isOne("a@" + "b".repeat(250) + ".de")).isFalse();
    }

    @Test
    @DisplayName("ASVS V14.2.6: of an address, the first character and the domain are shown")
    void anAddressIsMasked() {
        assertThat(new EmailAddress("asha.rao@hospital.example")).hasToString("a•••@hospital.example");
        assertThat(new EmailAddress("😀😀@hospital.example").masked()).isEqualTo("😀•••@hospital.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "9876543210",
                "+0123456789",
                "+1234567",
                "+1234567890123456",
                "+91 9876543210",
                "+९१९८७६५४३२१०"
            })
    void whatIsNoMobileNumberInItsNormalFormIsRefused(String text) {
        assertThatThrownBy(() -> new MobileNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a mobile number");
    }

    @Test
    @DisplayName("ASVS V14.2.6: of a mobile number, the last four digits are shown, and not how long it is")
    void aMobileNumberIsMasked() {
        assertThat(new MobileNumber("+919876543210")).hasToString("•••••• 3210");
        assertThat(new MobileNumber("+12345678").masked()).isEqualTo("•••••• 5678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MRN1", "mrn0012345", "0MRN12345", "MRN-12345", "ABCDEFGHIJKLMNOPQRSTU", "ＭＲＮ12345"})
    void whatIsNoHospitalNumberInItsNormalFormIsRefused(String text) {
        assertThatThrownBy(() -> new HospitalNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a hospital number");
    }

    @Test
    void aHospitalNumberIsShownInFull() {
        assertThat(new HospitalNumber("MRN0012345").masked()).isEqualTo("MRN0012345");
    }
}

package org.wardkey.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.identity.Secret;

@DisplayName("A message")
class SmsTextTest {

    private static final SmsCode CODE = new SmsCode(Secret.of("048291"));
    private static final Locale HINDI = Locale.forLanguageTag("hi");

    /** One message in the short alphabet, and two in the long one. */
    private static final int SHORT = 160;

    private static final int TWO_LONG = 134;

    private final SmsText text = new SmsText("St. Mary's {City} Hospital");

    @Test
    @DisplayName("begins with the code, names the hospital as it is, and says that nobody is to be told")
    void english() {
        assertThat(text.of(Purpose.SIGN_IN, CODE, Locale.ENGLISH))
                .isEqualTo("048291 is your sign-in code for St. Mary's {City} Hospital. It works for 5 minutes."
                        + " Tell it to nobody, not even to us.");
        assertThat(text.of(Purpose.CONFIRM, CODE, Locale.ENGLISH))
                .startsWith("048291 is the code to confirm this number");
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    @DisplayName("is written in Hindi for who reads Hindi, and fits into two; an English one fits into one")
    void lengths(Purpose purpose) {
        assertThat(text.of(purpose, CODE, HINDI)).startsWith("048291 ").contains("कोड");
        assertThat(text.of(purpose, CODE, HINDI).length()).isLessThanOrEqualTo(TWO_LONG);
        assertThat(text.of(purpose, CODE, Locale.ENGLISH).length()).isLessThanOrEqualTo(SHORT);
    }

    @Test
    @DisplayName("is English where it was not written in the language of the person")
    void other() {
        assertThat(text.of(Purpose.SIGN_IN, CODE, Locale.forLanguageTag("ta")))
                .isEqualTo(text.of(Purpose.SIGN_IN, CODE, Locale.ENGLISH));
    }
}

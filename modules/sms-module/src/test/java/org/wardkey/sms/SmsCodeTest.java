package org.wardkey.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.Secret;

class SmsCodeTest {

    private static final SmsCode CODE = new SmsCode(Secret.of("048291"));

    @Test
    @DisplayName("ASVS V6.5.3, V6.5.4: a code has six digits of a secure random source, zeros in front as well")
    void random() {
        var random = new SecureRandom();
        var drawn = Stream.generate(() -> SmsCode.random(random))
                .limit(2_000)
                .map(code -> code.digits().text())
                .toList();

        assertThat(drawn).allMatch(text -> text.matches("[0-9]{6}")).anyMatch(text -> text.startsWith("0"));
        assertThat(drawn.stream().distinct().count()).isGreaterThan(1_900);
    }

    @Test
    @DisplayName("WCAG 3.3.8: it is read in groups, in any script of digits, and as it was pasted")
    void typed() {
        assertThat(Stream.of("048291", " 048 291 ", "048-291", "०४८२९१"))
                .allSatisfy(typed -> assertThat(SmsCode.read(typed))
                        .hasValueSatisfying(code -> assertThat(CODE.is(code)).isTrue()));
        assertThat(Stream.of("48291", "0482911", "04829a", "", "048291 048291"))
                .allSatisfy(typed -> assertThat(SmsCode.read(typed)).isEmpty());
    }

    @Test
    @DisplayName("ASVS V11.2.4: it is compared as a secret is, and prints nothing")
    void compared() {
        assertThat(CODE.is(new SmsCode(Secret.of("048292")))).isFalse();
        assertThat(CODE.toString()).doesNotContain("048291");
    }
}

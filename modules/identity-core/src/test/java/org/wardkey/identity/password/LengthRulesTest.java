package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LengthRulesTest {

    @Test
    @DisplayName("N1, ASVS V6.2.1: a password used alone is refused below 15 characters")
    void aloneItNeedsFifteen() {
        assertThat(LengthRules.longEnough(Chosen.alone("x".repeat(14)))).contains(new PasswordFault.TooShort(15));
        assertThat(LengthRules.longEnough(Chosen.alone("x".repeat(15)))).isEmpty();
    }

    @Test
    @DisplayName("N1: a password always used with a second factor is refused below 8 characters")
    void besideASecondFactorItNeedsEight() {
        assertThat(LengthRules.longEnough(Chosen.beside("x".repeat(7)))).contains(new PasswordFault.TooShort(8));
        assertThat(LengthRules.longEnough(Chosen.beside("x".repeat(8)))).isEmpty();
    }

    @Test
    @DisplayName("N1: each code point counts as one character")
    void anEmojiIsOneCharacter() {
        assertThat(LengthRules.longEnough(Chosen.beside("😀".repeat(7)))).isPresent();
        assertThat(LengthRules.longEnough(Chosen.beside("😀".repeat(8)))).isEmpty();
        assertThat(LengthRules.notTooLong(Chosen.beside("😀".repeat(1000)))).isEmpty();
    }

    @Test
    @DisplayName("N2: 64 characters are accepted, and up to 1,000")
    void onlyBeyondAThousandItIsTooLong() {
        assertThat(LengthRules.notTooLong(Chosen.alone("x".repeat(64)))).isEmpty();
        assertThat(LengthRules.notTooLong(Chosen.alone("x".repeat(1000)))).isEmpty();
        assertThat(LengthRules.notTooLong(Chosen.alone("x".repeat(1001)))).contains(new PasswordFault.TooLong(1000));
    }
}

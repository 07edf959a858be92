package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotCommonTest {

    private final NotCommon rule = new NotCommon(BlockList::bundled);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD",
                "1qaz2wsx",
                "qwertyuiop",
                "passwordpassword",
                "Password123!",
                "P@ssw0rd",
                "p@$$w0rd2026",
                "Welcome@2026",
                "!!dragon!!",
                "1l0vey0u",
                "football1",
                "Monk3y2024"
            })
    @DisplayName("N3: a password on the block list is refused, also in a thin disguise")
    void commonPasswordsAreRefused(String common) {
        assertThat(rule.fault(Chosen.alone(common))).contains(new PasswordFault.Common());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dragon monkey river lamp",
                "dragon 83749 28374 92837",
                "mydragonlikesgreentea",
                "nine quiet monsoon rivers",
                "correct horse battery staple 42",
                "आठ शांत नदियाँ बहती हैं",
                "8374928374092837",
                "!!!!!!!!!?!!!!!!!"
            })
    void aPasswordThatOnlyHasACommonWordInItIsNotCommon(String good) {
        assertThat(rule.fault(Chosen.alone(good))).isEmpty();
    }
}

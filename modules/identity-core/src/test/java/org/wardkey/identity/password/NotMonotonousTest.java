package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotMonotonousTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "AbcaBcabCabcab",
                "dragonDRAGONdragon",
                "😀😀😀😀😀😀😀😀",
                "abcdefghijklmnop",
                "ponmlkjihgfedcba",
                "1234567890123456",
                "0987654321098765",
            })
    void onePieceAgainAndAgainOrARunIsRefused(String monotonous) {
        assertThat(NotMonotonous.check(Chosen.alone(monotonous))).contains(new PasswordFault.Common());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "abd",
                "abcdefghijklmnoq",
                "abcabcabcabcabd",
                "river stoneriver stone",
                "1357913579135799"
            })
    void anythingElseIsNot(String good) {
        assertThat(NotMonotonous.check(Chosen.alone(good))).isEmpty();
    }
}

package org.wardkey.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the language choice leads back")
class LanguageChoiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in/code",
                "/profile/two-factor",
                "/desk/slips/new?of=12",
                "/set-up?token=Az09-_",
                "/not-me?notice=Az09-_"
            })
    void toAPathOfOurs(String path) {
        assertThat(LanguageChoice.isOurs(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "//evil",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil",
                "/sign-in\r\nSet-Cookie: a=b",
                "/sign-in\n",
                "/sign-in?x=//evil.example",
                "/sign-in?x=y&z=1",
                "/sign-in?x=y\n",
                "/%2f",
                "/@evil"
            })
    void andToNothingThatABrowserCouldReadAsAnotherHost(String path) {
        assertThat(LanguageChoice.isOurs(path)).isFalse();
    }

    @Test
    @DisplayName("Invariant 13: also where the path goes on for as long as a form may be")
    void endless() {
        assertThat(LanguageChoice.isOurs("/a".repeat(32_000))).isTrue();
        assertThat(LanguageChoice.isOurs("/a".repeat(32_000) + "?a=" + "b".repeat(32_000) + "/"))
                .isFalse();
    }
}

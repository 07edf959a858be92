package org.wardkey.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModeTest {

    @Test
    void bothModesAreReadInAnyCase() {
        assertThat(Mode.parse("production")).isEqualTo(Mode.PRODUCTION);
        assertThat(Mode.parse(" Demonstration ")).isEqualTo(Mode.DEMONSTRATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo", "prod", "demonstratoin"})
    void aTypingErrorChoosesNeitherMode(String value) {
        assertThatThrownBy(() -> Mode.parse(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The setting wardkey.mode is \"" + value + "\". Set it to production or to demonstration.");
    }
}

package org.wardkey.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2idCostTest {

    @ParameterizedTest
    @CsvSource({"262145,2,1", "19456,21,1", "19456,2,9", "19456,0,1", "19456,2,0", "7,1,1", "15,1,2", "-1,1,1"})
    void aCostBeyondTheLimitsIsRefused(int memoryKib, int passes, int lanes) {
        assertThatThrownBy(() -> new Argon2idCost(memoryKib, passes, lanes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("wardkey.password.argon2.");
    }

    @Test
    @DisplayName("OWASP password storage: a setting below 7 MiB is refused, with the range in the message")
    void aWeakSettingIsRefused() {
        assertThatThrownBy(() -> Argon2idCost.configured(7_167, 5, 1))
                .hasMessage("wardkey.password.argon2.memory-kib is 7167: it has to be 7168 to 262144");
        assertThat(Argon2idCost.configured(7_168, 5, 1)).isEqualTo(new Argon2idCost(7_168, 5, 1));
    }

    @ParameterizedTest
    @CsvSource({"19455,2,1,true", "19456,1,1,true", "19456,2,1,false", "19456,2,4,false", "65536,3,1,false"})
    void weakerIsLessMemoryOrFewerPasses(int memoryKib, int passes, int lanes, boolean weaker) {
        assertThat(new Argon2idCost(memoryKib, passes, lanes).below(new Argon2idCost(19_456, 2, 1)))
                .isEqualTo(weaker);
    }
}

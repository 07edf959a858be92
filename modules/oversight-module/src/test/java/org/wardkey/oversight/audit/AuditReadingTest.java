package org.wardkey.oversight.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditReadingTest {

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void aPageOfNothingOrOfTooMuchIsRefused(int atMost) {
        var reading = new AuditReading();

        assertThatThrownBy(() -> reading.recentSignIns(Events.PATIENT, atMost, OptionalLong.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

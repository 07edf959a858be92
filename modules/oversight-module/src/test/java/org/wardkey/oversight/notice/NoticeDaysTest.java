package org.wardkey.oversight.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ASVS V14.2.7: notices last")
class NoticeDaysTest {

    @Test
    @DisplayName("as many days as ops set")
    void days() {
        assertThat(new NoticeDays(1, 1).answerable()).isEqualTo(Duration.ofDays(1));
        assertThat(new NoticeDays(30, 730).kept()).isEqualTo(Duration.ofDays(730));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @DisplayName("within limits that no setting passes, and as long as their links are good")
    @CsvSource({"0, 90", "31, 90", "7, 6", "7, 731"})
    void limits(int answerable, int kept) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoticeDays(answerable, kept))
                .withMessageStartingWith("wardkey.notices.");
    }
}

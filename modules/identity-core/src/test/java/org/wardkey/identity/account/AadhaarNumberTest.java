package org.wardkey.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AadhaarNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"999941057058", "999971658847", "999933119405", "999955183433", "999990501894"})
    @DisplayName("UIDAI format: the published sandbox numbers are well-formed")
    void theSandboxNumbersAreWellFormed(String digits) {
        assertThat(new AadhaarNumber(digits).normal()).isEqualTo(digits);
    }

    @Property
    @Label("UIDAI format: every single wrong digit is found")
    void everyWrongDigitIsFound(
            @ForAll("sandbox") String right,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        char wrong = (char) ('0' + (right.charAt(place) - '0' + off) % 10);

        String typed = right.substring(0, place) + wrong + right.substring(place + 1);

        assertThat(AadhaarNumber.isOne(typed)).isFalse();
    }

    @Property
    @Label("UIDAI format: every swap of unlike neighbours is found")
    void everySwapOfNeighboursIsFound(@ForAll("sandbox") String right, @ForAll @IntRange(max = 10) int place) {
        char one = right.charAt(place);
        char other = right.charAt(place + 1);

        String typed = right.substring(0, place) + other + one + right.substring(place + 2);

        assertThat(AadhaarNumber.isOne(typed)).isEqualTo(one == other);
    }

    @Property
    @Label("UIDAI format: of ten numbers that differ in the last digit, one holds")
    void oneCheckDigitInTenHolds(@ForAll("sandbox") String right) {
        long holding = "0123456789"
                .chars()
                .filter(last -> Verhoeff.holds(right.substring(0, 11) + (char) last))
                .count();

        assertThat(holding).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "99994105705",
                "9999410570588",
                "९९९९४१०५७०५८",
                "9999 4105 7058",
                "999941057058\n",
                "99994105705a"
            })
    void onlyTwelveLatinDigitsAreOne(String text) {
        assertThatThrownBy(() -> new AadhaarNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an Aadhaar number");
    }

    @Test
    @DisplayName("Invariant 4: only the last four digits are ever shown")
    void onlyTheLastFourDigitsAreShown() {
        var number = new AadhaarNumber("999941057058");

        assertThat(number.masked()).isEqualTo("XXXX XXXX 7058");
        assertThat(number).hasToString("XXXX XXXX 7058");
    }

    @Provide
    Arbitrary<String> sandbox() {
        return Arbitraries.of("999941057058", "999971658847", "999933119405", "999955183433", "999990501894");
    }
}

package org.wardkey.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F18: what a person calls a factor")
class FactorNameTest {

    @ParameterizedTest
    @DisplayName("is read without spaces around it and with single ones inside, in any script")
    @CsvSource({
        "'  My   phone ',My phone",
        "मेरा फ़ोन,मेरा फ़ोन",
        "'a\tb',a b",
        "Schlüssel №2,Schlüssel №2",
        "👩‍⚕️ phone,👩‍⚕️ phone"
    })
    void read(String typed, String name) {
        assertThat(FactorName.read(typed)).hasValue(new FactorName(name));
    }

    @ParameterizedTest
    @DisplayName("is not nothing, not endless, and no Aadhaar number (invariant 4), however it is written")
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200B\u2060",
                "a name that is one character too long for",
                "9999 4105 7058",
                "phone ९९९९४१०५७०५८",
                "p9h9o9n9e9 4.1.0.5.7.0.5.8"
            })
    void refused(String typed) {
        assertThat(FactorName.read(typed)).isEmpty();
    }

    @Test
    @DisplayName("has forty characters at most")
    void longest() {
        assertThat(FactorName.read("x".repeat(40))).isPresent();
        assertThat(FactorName.read("x".repeat(41))).isEmpty();
        assertThat(FactorName.read("x".repeat(100_000))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new FactorName("x\u0007y"));
    }

    @Test
    @DisplayName("gets the first free number where it is taken, whatever its capitals")
    void numbered() {
        var phone = new FactorName("Phone");

        assertThat(phone.besides(List.of())).isEqualTo(phone);
        assertThat(phone.besides(List.of("", "PHONE"))).hasToString("FactorName[text=Phone 2]");
        assertThat(phone.besides(List.of("Phone", "phone 2", "Phone 4"))).isEqualTo(new FactorName("Phone 3"));
        assertThat(new FactorName("x".repeat(40)).besides(List.of("x".repeat(40))))
                .isEqualTo(new FactorName("x".repeat(36) + " 2"));
    }

    @Property(tries = 200)
    void aProposalIsNeverTaken(
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String typed, @ForAll @IntRange(max = 12) int others) {
        var name = new FactorName(typed);
        List<String> taken = new ArrayList<>();
        IntStream.range(0, others).forEach(n -> taken.add(name.besides(taken).text()));

        assertThat(name.besides(taken).in(taken)).isFalse();
    }
}

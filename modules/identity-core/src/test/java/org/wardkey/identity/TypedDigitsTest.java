package org.wardkey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDigitsTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "1234 5678",
                " 1234-5678\n",
                "1234\u00A05678",
                "12\u200B34\u200F5678\uFEFF",
                "1234\u20135678",
                "1234\u22125678",
                "1234\u20285678",
                "१२३४ ५६७८",
                "１２３４５６７８",
                "١٢٣٤٥٦٧٨"
            })
    void aCodeIsReadInAnyGroupingAndScript(String typed) {
        assertThat(TypedDigits.compact(typed)).isEqualTo("12345678");
    }

    @Property
    void whatIsPrintedInGroupsIsReadAgain(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(max = 40) String digits) {
        String printed = TypedDigits.grouped(Secret.of(digits));

        assertThat(TypedDigits.compact(printed)).isEqualTo(digits);
        assertThat(printed).doesNotEndWith(" ").doesNotContainPattern("[0-9]{5}");
    }

    @Property
    void everyScriptsDigitsAreRead(@ForAll @IntRange(max = Character.MAX_CODE_POINT) int character) {
        String read = TypedDigits.latin(Character.toString(character));

        assertThat(read)
                .isEqualTo(
                        Character.isDigit(character)
                                ? Integer.toString(Character.digit(character, 10))
                                : Character.toString(character));
    }

    @Property
    void nothingTypedBreaksTheReaderAndNoSpaceIsLeft(@ForAll @StringLength(max = 300) String typed) {
        String read = TypedDigits.compact(typed);

        assertThat(read).doesNotContainPattern("[\\s\\p{Z}\\p{Cf}\\p{Pd}]");
    }

    @Test
    void otherCharactersStayAndSoAreNoCode() {
        assertThat(TypedDigits.compact("1234 56a8")).isEqualTo("123456a8");
        assertThat(TypedDigits.compact("12\0" + "34😀")).isEqualTo("12\0" + "34😀");
    }

    @Test
    @Timeout(10)
    @DisplayName("a megabyte of combining marks, which takes minutes to normalise, is not read")
    void aTextWithoutEndIsLeftAsItIs() {
        String endless = "1" + "\u0301\u0316".repeat(500_000);

        assertThat(TypedDigits.compact(endless)).isSameAs(endless);
    }

    @Test
    void randomDigitsAreDigitsOfTheLengthAskedFor() {
        String many = IntStream.range(0, 200)
                .mapToObj(i -> TypedDigits.random(8, RANDOM).text())
                .peek(code -> assertThat(code).matches("[0-9]{8}"))
                .collect(Collectors.joining());

        assertThat(many.chars().distinct().count()).isEqualTo(10);
    }
}

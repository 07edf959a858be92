package org.wardkey.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A name is found by its words")
class NameWordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Asha Devi, asha devi",
        "Dr. Meera-Lakshmi  IYER, dr meera lakshmi iyer",
        "José Müller, jose muller",
        "सुनीता राव, सुनीता राव",
        "O'Brien, o brien",
        "Ward 7, ward 7"
    })
    void words(String name, String words) {
        assertThat(NameWords.of(name)).containsExactlyInAnyOrder(words.split(" "));
    }

    @Test
    @DisplayName("however long it is, by as many as fit")
    void tooLong() {
        assertThat(NameWords.of("a b c d e f g h i j k")).hasSize(8);
        assertThat(NameWords.of("x".repeat(300))).singleElement().asString().hasSize(40);
        assertThat(NameWords.of(" .,- ")).isEmpty();
    }

    @Test
    @DisplayName("what begins so lies between the word and what comes after it, in bytes")
    void between() {
        byte[] from = NameWords.stored("asha");
        byte[] to = NameWords.after("asha");

        for (String inside : new String[] {"asha", "ashaz", "ashaर", "asha\uDBFF\uDFFF"}) {
            assertThat(Arrays.compareUnsigned(NameWords.stored(inside), from)).isNotNegative();
            assertThat(Arrays.compareUnsigned(NameWords.stored(inside), to)).isNegative();
        }
        for (String outside : new String[] {"ash", "ashb", "b", "रasha"}) {
            assertThat(Arrays.compareUnsigned(NameWords.stored(outside), from) >= 0
                            && Arrays.compareUnsigned(NameWords.stored(outside), to) < 0)
                    .isFalse();
        }
    }
}

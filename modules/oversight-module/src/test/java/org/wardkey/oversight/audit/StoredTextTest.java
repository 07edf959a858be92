package org.wardkey.oversight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoredTextTest {

    @Test
    void ordinaryTextIsKeptInAnyScript() {
        String text = "wrong password, गलत पासवर्ड, 🏥";

        String stored = StoredText.of(text, 200);

        assertThat(stored).isEqualTo(text);
    }

    @Test
    @DisplayName("ASVS V16.4.1: characters that forge or hide lines are replaced")
    void forgingCharactersAreReplaced() {
        String text = "a\r\nb\tc\u0000d\u0085e\u2028f\u2029g\u202Eh\u200Bi\uD800j";

        String stored = StoredText.of(text, 200);

        assertThat(stored).isEqualTo("a\uFFFD\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi\uFFFDj");
    }

    @Test
    void aCharacterOfTwoUnitsIsNotCutInHalf() {
        String text = "ab🏥";

        String stored = StoredText.of(text, 3);

        assertThat(stored).isEqualTo("ab");
    }

    @Test
    void textOfExactlyTheLengthIsKept() {
        String text = "x".repeat(45);

        String stored = StoredText.of(text, 45);

        assertThat(stored).isEqualTo(text);
        assertThat(StoredText.of(text + "y", 45)).isEqualTo(text);
    }

    @Property
    void anyTextFitsAndHoldsNoControlCharacter(@ForAll String text, @ForAll @IntRange(max = 60) int longest) {
        String stored = StoredText.of(text, longest);

        assertThat(stored.length()).isLessThanOrEqualTo(longest);
        assertThat(stored.codePoints().anyMatch(Character::isISOControl)).isFalse();
        assertThat(StoredText.of(stored, longest)).isEqualTo(stored);
    }
}

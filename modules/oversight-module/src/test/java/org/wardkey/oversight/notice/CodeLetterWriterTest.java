package org.wardkey.oversight.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.MobileNumber;
import org.wardkey.identity.contact.ContactCode;

@DisplayName("The code for a new address")
class CodeLetterWriterTest {

    private static final ContactCode CODE = new ContactCode(Secret.of("042137"));

    private final CodeLetterWriter writer = new CodeLetterWriter(Letters.hospital("City Hospital"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    @DisplayName("stands in a letter that names nobody, and says what to do if it was not them")
    void byMail(String language) {
        Letter letter = writer.write(CODE, Locale.forLanguageTag(language), "abcdefghijklmnop", Letters.ASHA);

        assertThat(letter.subject()).startsWith("City Hospital: ").doesNotContain("042137", "{");
        assertThat(letter.text()).containsOnlyOnce("042137").doesNotContain("{", "asha", "http");
        assertThat(letter.html()).containsOnlyOnce("042137").doesNotContain("{", "asha", "href", "src=");
        assertThat(letter.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    @DisplayName("or in a short message of one part, or of three where its signs take more room")
    void bySms(String language) {
        Letter letter = writer.write(
                CODE, Locale.forLanguageTag(language), "abcdefghijklmnop", new MobileNumber("+919812345678"));

        assertThat(letter.text())
                .containsOnlyOnce("042137")
                .contains("City Hospital")
                .doesNotContain("{", "\n");
        assertThat(letter.text()).hasSizeLessThanOrEqualTo(language.equals("en") ? 160 : 3 * 67);
        assertThat(letter.subject() + letter.html()).isEmpty();
    }
}

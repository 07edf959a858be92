package org.wardkey.oversight.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.account.MobileNumber;

@DisplayName("A letter")
class LetterWriterTest {

    private static final String LINK = "https://portal.hospital.example/not-me?notice=AAAAAAAAAAAAAAAAAAAA_-";

    static Stream<Arguments> everyLetter() {
        return Stream.of(Locale.ENGLISH, Letters.HINDI)
                .flatMap(language -> Arrays.stream(NoticeKind.values()).map(kind -> Arguments.of(kind, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyLetter")
    @DisplayName("N18, N22, ASVS V6.3.7: says what happened, when, from where, and what to do if it was not you")
    void says(NoticeKind kind, Locale language) {
        Letter letter = Letters.to("Asha Rao", language, kind);

        assertThat(letter.subject()).startsWith("City Hospital: ").doesNotContain("{");
        assertThat(letter.text())
                .contains("Asha Rao", "City Hospital")
                .contains(from(kind, language, "10.1.2.3"))
                .contains("9:35", "2026")
                .contains("https://portal.hospital.example", "080 1234 5678")
                .containsOnlyOnce("\n\n" + LINK + "\n\n")
                .doesNotContain("{", "asha@");
        assertThat(letter.html()).startsWith("<!DOCTYPE html>").doesNotContain("{", "asha@", "src=", "<script");
        assertThat(letter.html()).containsOnlyOnce("<a href=\"" + LINK + "\">");
        assertThat(visible(letter.html())).isEqualTo(visible(letter.text().replace(": ", " ")));
        assertThat(letter.language()).isEqualTo(language.toLanguageTag());
    }

    /** Where staff sat is nobody's business. */
    private static String[] from(NoticeKind kind, Locale language, String where) {
        if (!kind.isStaffs()) {
            return new String[] {"Chrome", "Windows", where};
        }
        return new String[] {language.equals(Letters.HINDI) ? "अस्पताल के कर्मचारी" : "Hospital staff"};
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyLetter")
    @DisplayName(
            "N18: for a phone says the same in few words, as every part of a message is paid for, and names nobody")
    void brief(NoticeKind kind, Locale language) {
        Letter letter = Letters.writer()
                .write(
                        Letters.notice(kind),
                        "Asha Rao",
                        language,
                        "abcdefghijklmnop",
                        new MobileNumber("+919812345678"),
                        Letters.TOKEN);

        assertThat(letter.to()).isEqualTo("+919812345678");
        assertThat(letter.text())
                .startsWith("City Hospital: ")
                .contains(from(kind, language, "Ward 7"))
                .contains("9:35", "26")
                .endsWith(" " + LINK)
                .doesNotContain("Asha", "98123", "10.1.2.3", "{", "\n");
        // GSM 03.38: 153 signs a part, of several; 67 where a sign is none of its own.
        boolean gsm = letter.text().chars().allMatch(c -> c < 0x80 && c != '`');
        assertThat(gsm).isEqualTo(language.equals(Locale.ENGLISH));
        assertThat(letter.text()).hasSizeLessThanOrEqualTo(gsm ? 2 * 153 : 4 * 67);
        assertThat(letter.html() + letter.subject()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    @DisplayName("is in the language of the person, and in no other")
    void language(NoticeKind kind) {
        Letter hindi = Letters.to("आशा राव", Letters.HINDI, kind);
        Letter english = Letters.to("Asha Rao", Locale.ENGLISH, kind);
        Letter other = Letters.to("Asha Rao", Locale.forLanguageTag("ta"), kind);

        assertThat(hindi.text()).contains("नमस्ते आशा राव").doesNotContain("Help", "account");
        assertThat(hindi.subject()).matches(".*\\p{IsDevanagari}.*");
        assertThat(english.text()).doesNotContainPattern("\\p{IsDevanagari}");
        assertThat(other.text()).isEqualTo(english.text());
    }

    @Test
    @DisplayName("N18: is told again to who comes by its link, with time, device and place")
    void toldAgain() {
        Told told = Letters.writer().told(Letters.notice(NoticeKind.NEW_BROWSER), Locale.ENGLISH);

        assertThat(told.what()).contains("City Hospital");
        assertThat(told.at()).isEqualTo(Letters.MORNING);
        assertThat(told.place()).contains("Ward 7");
        assertThat(told.address()).contains("10.1.2.3");
    }

    @Test
    @DisplayName("has the same words in every language")
    void complete() {
        ResourceBundle english = Words.in(Locale.ENGLISH).bundle();
        ResourceBundle hindi = Words.in(Letters.HINDI).bundle();

        assertThat(hindi.keySet()).isEqualTo(english.keySet());
        assertThat(hindi.keySet())
                .allSatisfy(key ->
                        assertThat(hindi.getString(key)).as(key).isNotBlank().doesNotContain("'"))
                .allSatisfy(key ->
                        assertThat(english.getString(key)).as(key).isNotBlank().doesNotContain("'"))
                .allSatisfy(key -> assertThat(hindi.getString(key).contains("{0}"))
                        .as(key)
                        .isEqualTo(english.getString(key).contains("{0}")))
                .allSatisfy(key -> assertThat(hindi.getString(key).contains("{1}"))
                        .as(key)
                        .isEqualTo(english.getString(key).contains("{1}")));
    }

    @Test
    @DisplayName("names the factor, or in words that fit any where it has none for it")
    void factor() {
        var writer = Letters.writer();
        var notice = Letters.notice(NoticeKind.FACTOR_ADDED);
        var unheardOf = new Notice(
                1,
                notice.kind(),
                notice.account(),
                Optional.of(new FactorKind("tea-leaves")),
                notice.address(),
                notice.device(),
                notice.at(),
                Optional.empty());

        assertThat(Letters.to("Asha Rao", Locale.ENGLISH, NoticeKind.FACTOR_ADDED)
                        .text())
                .contains("an authenticator app");
        assertThat(writer.write(unheardOf, "Asha Rao", Locale.ENGLISH, "name", Letters.ASHA, Letters.TOKEN)
                        .text())
                .contains("a way to prove that it is you")
                .doesNotContain("tea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asha\r\nBcc: everybody@ward.example",
                "Asha\nBcc: everybody@ward.example",
                "Asha\u2028Bcc: everybody@ward.example",
                "Asha\u0085Bcc: everybody@ward.example",
                "\u202EAsha"
            })
    @DisplayName("ASVS V1.3.11: has no line that a person's name began, and nothing of the name in its head")
    void injected(String person) {
        Letter letter = Letters.to(person, Locale.ENGLISH, NoticeKind.FACTOR_ADDED);

        assertThat(letter.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(letter.text()).doesNotContain("\r", "\u2028", "\u0085", "\u202E");
        assertThat(letter.subject() + letter.to() + letter.name()).doesNotContain("Asha");
    }

    @Test
    @DisplayName("ASVS V1.3.11: has one line for its subject, whatever the hospital is called")
    void hospital() {
        Letter letter = Letters.writer("City\r\nBcc: everybody@ward.example\r\n\r\nHospital")
                .write(
                        Letters.notice(NoticeKind.FACTOR_ADDED),
                        "Asha",
                        Locale.ENGLISH,
                        "name",
                        Letters.ASHA,
                        Letters.TOKEN);

        assertThat(letter.subject()).startsWith("City Bcc").doesNotContain("\r", "\n");
        assertThatThrownBy(() -> new Letter("name", "a@b.c", "en", "one\r\ntwo", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("name", "a@b.c\nBcc: d@e.f", "en", "one", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("shows a name and a device as they are typed, and makes no page of them")
    void escaped() {
        Letter letter = Letters.to("<img src=x onerror=alert('1')> & \"Co\"", Locale.ENGLISH, NoticeKind.NEW_BROWSER);

        assertThat(letter.html())
                .contains("&lt;img src=x onerror=alert(&#39;1&#39;)&gt; &amp; &quot;Co&quot;")
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999941057058", "Asha 9999 4105 7058", "Asha ९९९९ ४१०५ ७०५८", "WK12345 Rao"})
    @DisplayName("Invariant 4: shows no number of a person's, even where it was typed as the name")
    void numbers(String person) {
        Letter letter = Letters.to(person, Locale.ENGLISH, NoticeKind.FACTOR_ADDED);

        assertThat(letter.text()).startsWith("Hello,").doesNotContain("7058", "७०५८", "12345");
    }

    @Test
    @DisplayName("shows an address where there is one, and nothing else in its place")
    void address() {
        var notice = Letters.notice(NoticeKind.NEW_BROWSER);
        var odd = new Notice(
                1,
                notice.kind(),
                notice.account(),
                notice.factor(),
                "call 0800 1234",
                "strange thing",
                notice.at(),
                Optional.empty());

        var letter = Letters.writer().write(odd, "Asha", Locale.ENGLISH, "name", Letters.ASHA, Letters.TOKEN);

        assertThat(letter.text())
                .contains("A browser on an unknown device")
                .doesNotContain("0800", "strange", "Network");
    }

    @Test
    @DisplayName("is the same after it was sealed and opened, and prints nothing")
    void sealed() {
        Letter letter = Letters.to("आशा", Letters.HINDI, NoticeKind.NEW_BROWSER);

        assertThat(Letter.of(letter.sealable())).isEqualTo(letter);
        assertThat(letter.toString()).isEqualTo("Letter");
    }

    /** The words, without what only shows how they are laid out. */
    private static String visible(String letter) {
        return letter.replaceAll("(?s)<head>.*</h1>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace(": ", " ")
                .strip();
    }
}

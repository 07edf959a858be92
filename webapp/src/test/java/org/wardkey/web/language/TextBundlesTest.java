package org.wardkey.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkey.oversight.notice.NoticeKind;

@DisplayName("The texts")
class TextBundlesTest {

    private static final Map<String, Map<String, String>> BUNDLES = Sources.bundles();
    private static final Map<String, String> ENGLISH = texts("en");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern ASKED_BY_PAGE = Pattern.compile("texts?(?:\\[|\\.(?:of|in)\\()([^}]*)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern ASKED_BY_CLASS = Pattern.compile("texts\\s*\\.(?:of|error)\\(([^;]*);");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*\\..*");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\n]*)\"");

    static Set<String> languages() {
        return BUNDLES.keySet();
    }

    @Test
    void are_there_in_English_and_in_Hindi() {
        assertThat(languages()).contains("en", "hi");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void have_every_key_in_every_language(String language) {
        var keys = texts(language).keySet();

        assertThat(keys).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void have_the_same_places_for_values_in_every_language(String language) {
        var texts = texts(language);

        assertThat(texts)
                .allSatisfy((key, text) ->
                        assertThat(places(text)).as(key).isEqualTo(places(ENGLISH.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void can_be_read_by_the_formatter_that_puts_values_in(String language) {
        var texts = texts(language);

        assertThat(texts)
                .allSatisfy((key, text) -> assertThat(new MessageFormat(text).format(new Object[] {2, 2}))
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("{"))
                // The formatter takes it for a quotation mark and swallows it.
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    @Test
    void are_there_wherever_a_page_or_a_class_asks_for_one() {
        var asked = asked();

        assertThat(asked)
                .hasSizeGreaterThan(150)
                .allSatisfy(key -> assertThat(known(key)).as(key).isTrue());
    }

    @Test
    void are_there_for_whatever_somebody_can_say_was_not_them() {
        assertThat(NoticeKind.values()).allSatisfy(kind -> assertThat(ENGLISH).containsKey("concerns.about." + kind));
    }

    @Test
    void are_all_used() {
        var literals = literals();

        assertThat(ENGLISH.keySet())
                .allSatisfy(key -> assertThat(used(key, literals)).as(key).isTrue());
    }

    private static Map<String, String> texts(String language) {
        return Objects.requireNonNull(BUNDLES.get(language));
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    /** A key, or the beginning of several: {@code kind.} stands for one key for each kind of person. */
    private static boolean known(String asked) {
        return asked.endsWith(".")
                ? ENGLISH.keySet().stream().anyMatch(key -> key.startsWith(asked))
                : ENGLISH.containsKey(asked);
    }

    private static boolean used(String key, Set<String> literals) {
        return literals.contains(key)
                || Stream.iterate(key.lastIndexOf('.'), dot -> dot > 0, dot -> key.lastIndexOf('.', dot - 1))
                        .anyMatch(dot -> literals.contains(key.substring(0, dot + 1)));
    }

    private static Set<String> asked() {
        Stream<String> byPages = found(Sources.PAGES, ".xhtml", ASKED_BY_PAGE)
                .flatMap(expression -> QUOTED.matcher(expression).results())
                .map(found -> found.group(1));
        Stream<String> byClasses = found(Sources.CLASSES, ".java", ASKED_BY_CLASS)
                .flatMap(call -> STRING.matcher(call).results())
                .map(found -> found.group(1));
        // What does not look like a key is the name of a field, a language, or the end of a key that is put together.
        return Stream.concat(byPages, byClasses)
                .filter(KEY.asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals() {
        Stream<String> byPages = found(Sources.PAGES, ".xhtml", QUOTED);
        Stream<String> byClasses = found(Sources.CLASSES, ".java", STRING);
        return Stream.concat(byPages, byClasses).collect(Collectors.toSet());
    }

    /** The first group of every match in every file. */
    private static Stream<String> found(Path folder, String ending, Pattern pattern) {
        return Sources.files(folder, ending).stream()
                .flatMap(file -> pattern.matcher(Sources.text(file)).results())
                .map(found -> found.group(1));
    }
}

package org.wardkey.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The colours")
class ColoursTest {

    private static final Path STYLE = Path.of("src/main/webapp/WEB-INF/assets/wardkey.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    /** What is written in which colour, on what. */
    private static final List<List<String>> TEXTS = List.of(
            List.of("ink", "paper", "sheet", "wrong-paper", "right-paper", "care-paper", "word-paper"),
            List.of("soft", "paper", "sheet", "wrong-paper", "care-paper", "word-paper"),
            List.of("link", "paper", "sheet", "care-paper", "word-paper"),
            List.of("wrong", "paper", "wrong-paper"),
            List.of("go", "paper", "sheet", "word-paper"),
            List.of("go-ink", "go", "go-over"),
            List.of("right", "paper"),
            List.of("board-ink", "board"),
            List.of("board-soft", "board"));

    /** What has to be seen and is no text: edges of fields, the line, marks, the focus. */
    private static final List<List<String>> EDGES = List.of(
            List.of("rule", "paper", "sheet"),
            List.of("line", "board"),
            List.of("focus", "paper", "sheet", "wrong-paper"),
            List.of("wrong", "paper", "sheet"),
            List.of("care", "care-paper"),
            List.of("right", "right-paper"));

    static Stream<Arguments> pairs() throws IOException {
        String style = Files.readString(STYLE);
        int dark = style.indexOf("prefers-color-scheme: dark");
        Map<String, String> byDay = colours(style.substring(0, dark));
        Map<String, String> byNight = new HashMap<>(byDay);
        byNight.putAll(colours(style.substring(dark, style.indexOf("/* Ground"))));
        return Stream.of(byDay, byNight)
                .flatMap(colours -> Stream.concat(pairs(TEXTS, 4.5, colours), pairs(EDGES, 3, colours)));
    }

    @ParameterizedTest(name = "WCAG 1.4.3, 1.4.11: {0} on {1} has a contrast of {2} or more")
    @MethodSource("pairs")
    void canBeToldApart(String front, String ground, double least) {
        assertThat(contrast(front.substring(front.indexOf('#')), ground.substring(ground.indexOf('#'))))
                .isGreaterThanOrEqualTo(least);
    }

    private static Stream<Arguments> pairs(List<List<String>> lists, double least, Map<String, String> colours) {
        return lists.stream()
                .flatMap(list -> list.stream()
                        .skip(1)
                        .map(ground -> Arguments.of(named(list.get(0), colours), named(ground, colours), least)));
    }

    private static String named(String name, Map<String, String> colours) {
        return name + " " + colours.get(name);
    }

    private static Map<String, String> colours(String style) {
        var colours = new HashMap<String, String>();
        COLOUR.matcher(style).results().forEach(found -> colours.putIfAbsent(found.group(1), found.group(2)));
        return colours;
    }

    /** The contrast ratio of WCAG 2.2, 1 to 21. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

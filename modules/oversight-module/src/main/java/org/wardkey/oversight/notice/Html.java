package org.wardkey.oversight.notice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wardkey.oversight.notice.Part.Facts;
import org.wardkey.oversight.notice.Part.Heading;
import org.wardkey.oversight.notice.Part.Link;
import org.wardkey.oversight.notice.Part.Paragraph;

/** The parts of a letter as HTML: no picture, no script, nothing that is fetched from anywhere. */
final class Html {

    private Html() {}

    static String of(List<Part> parts, String title, Locale language) {
        return parts.stream()
                .map(Html::of)
                .collect(Collectors.joining(
                        "\n",
                        "<!DOCTYPE html>\n<html lang=\"" + escaped(language.toLanguageTag()) + "\">\n<head>"
                                + "<meta charset=\"utf-8\"><title>" + escaped(title) + "</title></head>\n"
                                + "<body style=\"max-width: 36em; font: 100%/1.5 sans-serif\">\n<main>\n"
                                + "<h1 style=\"font-size: 125%\">" + escaped(title) + "</h1>\n",
                        "\n</main>\n</body>\n</html>\n"));
    }

    private static String of(Part part) {
        if (part instanceof Facts facts) {
            return facts.facts().stream()
                    .map(fact -> "<tr><th scope=\"row\" style=\"text-align: left; padding-right: 1em\">"
                            + escaped(fact.name()) + "</th><td>" + escaped(fact.value()) + "</td></tr>")
                    .collect(Collectors.joining("\n", "<table>\n", "\n</table>"));
        }
        if (part instanceof Link link) {
            return "<p style=\"overflow-wrap: anywhere\"><a href=\"" + escaped(link.address()) + "\">"
                    + escaped(link.address()) + "</a></p>";
        }
        return part instanceof Heading heading
                ? "<h2 style=\"font-size: 110%\">" + escaped(heading.words()) + "</h2>"
                : "<p>" + escaped(((Paragraph) part).words()) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package org.wardkey.oversight.notice;

import java.util.List;
import java.util.stream.Collectors;
import org.wardkey.oversight.notice.Part.Facts;
import org.wardkey.oversight.notice.Part.Heading;
import org.wardkey.oversight.notice.Part.Link;
import org.wardkey.oversight.notice.Part.Paragraph;

/** The parts of a letter as plain words. */
final class PlainText {

    private PlainText() {}

    static String of(List<Part> parts) {
        return parts.stream().map(PlainText::of).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String of(Part part) {
        if (part instanceof Facts facts) {
            return facts.facts().stream()
                    .map(fact -> fact.name() + ": " + fact.value())
                    .collect(Collectors.joining("\n"));
        }
        if (part instanceof Link link) {
            return link.address();
        }
        return part instanceof Heading heading ? heading.words() : ((Paragraph) part).words();
    }
}

package org.wardkey.oversight.notice;

import java.util.List;

/** A part of a letter, whatever it is read with. */
sealed interface Part {

    /** Whole sentences. */
    record Paragraph(String words) implements Part {}

    /** What the parts after it are about. */
    record Heading(String words) implements Part {}

    /** Where to go on. The whole of it is seen, so that whoever reads it sees whose it is. */
    record Link(String address) implements Part {}

    /** What there is to know, each thing with its name. */
    record Facts(List<Fact> facts) implements Part {}

    /** One thing that there is to know. */
    record Fact(String name, String value) {}
}

package org.wardkey.web.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One thing that a standard, the design or the mission asks for.
 *
 * @param section the heading that it stands under
 * @param id as tests name it: {@code N9}, {@code V6.5.1}, {@code RFC 6238 5.2}
 * @param words what it asks, in our own words
 * @param note what is to be said beside its tests, or instead of one; empty where there is nothing
 */
record Clause(String section, String id, String words, String note) {

    private static final String BETWEEN = " \\| ";
    private static final int MOST_PARTS = 3;

    /**
     * Reads the list: headings behind {@code ##}, remarks behind one {@code #}, and one clause a line, {@code id | words} or
     * {@code id | words | note}.
     */
    static List<Clause> list(String text) {
        var clauses = new ArrayList<Clause>();
        String section = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("## ")) {
                section = line.substring("## ".length());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                clauses.add(read(section, line));
            }
        }
        return List.copyOf(clauses);
    }

    /** The other clauses that its note says it is covered by. */
    Set<String> coveredBy() {
        return note.startsWith("see ") ? NamedTest.clauses(note.replaceAll("[;:].*", "")) : Set.of();
    }

    private static Clause read(String section, String line) {
        String[] parts = line.split(BETWEEN, -1);
        if (parts.length < 2 || parts.length > MOST_PARTS) {
            throw new IllegalArgumentException("id | words | note: " + line);
        }
        return new Clause(
                section, parts[0].strip(), parts[1].strip(), parts.length < MOST_PARTS ? "" : parts[2].strip());
    }
}

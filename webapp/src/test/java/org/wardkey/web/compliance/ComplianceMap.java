package org.wardkey.web.compliance;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The clauses that the portal is measured by, each with the tests whose names say that they prove it.
 *
 * @param clauses from {@code docs/clauses.txt}, in its order
 * @param tests every test of every module that has a name in words
 */
record ComplianceMap(List<Clause> clauses, List<NamedTest> tests) {

    static final String COMMAND = "java -cp webapp/target/test-classes org.wardkey.web.compliance.ComplianceMap";

    private static final Path PAGE = Path.of("docs", "compliance.md");
    private static final Path LIST = Path.of("docs", "clauses.txt");

    /** Writes the map anew, from the top of the repository. */
    public static void main(String[] none) throws IOException {
        Files.writeString(PAGE, read(Path.of("")).page());
    }

    static ComplianceMap read(Path repository) {
        List<NamedTest> tests = Stream.of("modules", "webapp")
                .flatMap(part -> files(repository.resolve(part)))
                .filter(file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
                .flatMap(file -> NamedTest.in(name(file), text(file)).stream())
                .toList();
        return new ComplianceMap(Clause.list(text(repository.resolve(LIST))), tests);
    }

    static String present(Path repository) {
        return text(repository.resolve(PAGE));
    }

    /** Clauses that tests name and that are not in the list. */
    List<String> unknown() {
        List<String> known = clauses.stream().map(Clause::id).toList();
        return tests.stream()
                .flatMap(test -> test.clauses().stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> id + " in " + test))
                .toList();
    }

    /** Clauses that no test names and about which nothing else is said, and those for which others stand that have none. */
    List<String> forgotten() {
        List<String> proved = clauses.stream()
                .filter(clause -> !proofs(clause).isEmpty())
                .map(Clause::id)
                .toList();
        return clauses.stream()
                .filter(clause -> !proved.contains(clause.id()) && clause.note().isEmpty()
                        || !proved.containsAll(clause.coveredBy()))
                .map(Clause::id)
                .toList();
    }

    /** The map as a page. */
    String page() {
        long proved =
                clauses.stream().filter(clause -> !proofs(clause).isEmpty()).count();
        String head = """
                # Compliance map

                Which test proves which clause. Made from the tests' names and `docs/clauses.txt`; do not edit it, run
                `%s`.
                The build fails where it is out of date, where a test names a clause that is not in the list, and where a
                clause has neither a test nor a word about why. Of %d clauses, %d have tests.
                """.formatted(COMMAND, clauses.size(), proved);
        var page = new StringBuilder(head);
        String section = "";
        for (Clause clause : clauses) {
            if (!clause.section().equals(section)) {
                section = clause.section();
                page.append("\n## ").append(section).append('\n');
            }
            page.append('\n').append(entry(clause));
        }
        return page.toString();
    }

    /** What would change in a page that was made before: lines with a minus and with a plus. */
    List<String> difference(String before) {
        List<String> old = before.lines().toList();
        List<String> now = page().lines().toList();
        return Stream.concat(
                        old.stream().filter(line -> !now.contains(line)).map("- "::concat),
                        now.stream().filter(line -> !old.contains(line)).map("+ "::concat))
                .toList();
    }

    private String entry(Clause clause) {
        String note = clause.note().isEmpty() ? "" : "- *" + clause.note() + "*\n";
        String proofs = proofs(clause).stream().map(test -> "- " + test + '\n').collect(joining());
        return "**" + clause.id() + "** " + clause.words() + "\n\n" + proofs + note;
    }

    private List<NamedTest> proofs(Clause clause) {
        return tests.stream()
                .filter(test -> test.clauses().contains(clause.id()))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}

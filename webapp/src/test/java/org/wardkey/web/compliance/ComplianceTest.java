package org.wardkey.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The compliance map")
class ComplianceTest {

    private static final Path REPOSITORY = Path.of("..");

    private static final Documents DOCUMENTS = new Documents(REPOSITORY);
    private static final ComplianceMap MAP = ComplianceMap.read(REPOSITORY);

    @Test
    @DisplayName("is the one that the tests' names make")
    void upToDate() {
        assertThat(MAP.difference(ComplianceMap.present(REPOSITORY)))
                .as("docs/compliance.md is out of date; run: " + ComplianceMap.COMMAND)
                .isEmpty();
    }

    @Test
    @DisplayName("knows every clause that a test names")
    void nothingUnknown() {
        assertThat(MAP.unknown()).as("to be added to docs/clauses.txt").isEmpty();
    }

    @Test
    @DisplayName("F26: has a test for every clause, or says why there is none")
    void nothingForgotten() {
        assertThat(MAP.forgotten())
                .as("neither a test names it nor says docs/clauses.txt why")
                .isEmpty();
    }

    @Test
    @DisplayName("and the other documents name tests and headings that are there")
    void documents() {
        assertThat(DOCUMENTS.missingTests()).isEmpty();
        assertThat(DOCUMENTS.missingHeadings(MAP.clauses())).isEmpty();
    }

    @Test
    @DisplayName("finds a test and a heading that are not there")
    void findsWhatIsMissing() {
        assertThat(Documents.named("Nobody guesses (`GuessIT`, `OtherTest.method`), `notes`."))
                .containsExactly("GuessIT", "OtherTest");
        assertThat(DOCUMENTS.missingHeadings(
                        Clause.list("V1 | words | written: security.md, \"Nowhere\" and security.md, \"Guessing\"")))
                .containsExactly("security.md, \"Nowhere\"");
    }

    @Test
    @DisplayName("lists each clause once")
    void once() {
        assertThat(MAP.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("finds a clause that is not in the list, and one that nobody proves")
    void findsWhatIsPlanted() {
        String planted =
                "@DisplayName(\"N8: known\") @DisplayName( \"ASVS V1.2.3, \"\n + \"RFC 1 section 2: not known\")";

        var map = new ComplianceMap(
                Clause.list("## One\nN8 | words\nN9 | words\nF7 | words | later: issue 4"),
                NamedTest.in("PlantedTest", planted));

        assertThat(map.unknown())
                .containsExactly(
                        "RFC 1 2 in `PlantedTest` ASVS V1.2.3, RFC 1 section 2: not known",
                        "V1.2.3 in `PlantedTest` ASVS V1.2.3, RFC 1 section 2: not known");
        assertThat(map.forgotten()).containsExactly("N9");
    }

    @Test
    @DisplayName("reads clauses in the ways in which people write them")
    void reads() {
        assertThat(NamedTest.clauses("Invariants 3 and 4, WCAG 2.1.1, 2.4.7, NIST N10 and RFC 6238, 5.2: text"))
                .containsExactly("Invariant 3", "Invariant 4", "N10", "RFC 6238 5.2", "WCAG 2.1.1", "WCAG 2.4.7");
        assertThat(NamedTest.clauses("UIDAI vault: text, keycloak#44115"))
                .containsExactly("UIDAI vault", "keycloak#44115");
        assertThat(NamedTest.clauses("a plain sentence of 3 words, V2")).isEqualTo(Set.of());
    }
}

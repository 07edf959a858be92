package org.wardkey.web.compliance;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A test, or a class of tests, that has a name in words.
 *
 * @param type the simple name of its class
 * @param words the name
 * @param clauses those that it names
 */
record NamedTest(String type, String words, Set<String> clauses) {

    private static final String LITERALS = "\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)";
    private static final Pattern NAME = Pattern.compile("(?:@(?:DisplayName|Label)\\(|@ParameterizedTest\\(\\s*name = "
            + "|\\b(?:Arguments\\.of|dynamicTest)\\()" + LITERALS + "[,)]");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** How each standard is named, and what comes before its numbers in the list of clauses. */
    private static final List<Reference> REFERENCES = List.of(
            new Reference("N", "\\bN(\\d{1,2})\\b"),
            new Reference("NIST ", "\\bNIST (\\d[\\d.]*)"),
            new Reference("V", "\\bV(\\d+\\.\\d+\\.\\d+)\\b"),
            new Reference("F", "\\bF(\\d{1,2})\\b"),
            new Reference("Invariant ", "\\b[Ii]nvariants? (\\d+(?:(?:, | and )\\d+)*)"),
            new Reference("WCAG ", "\\bWCAG (\\d\\.\\d+\\.\\d+(?:(?:, | and )\\d\\.\\d+\\.\\d+)*)"),
            new Reference("WebAuthn ", "\\bWebAuthn (?:section )?(\\d+(?:\\.\\d+)+)"),
            new Reference("RFC ", "\\bRFC (\\d+,? (?:section )?(?:R\\d|App\\. [A-Z]|\\d+(?:\\.\\d+)*))"),
            new Reference("", "\\b((?:UIDAI|OWASP|DPDP|CERT-In|HIPAA)\\b[^:,;]*)"),
            new Reference("", "\\b([a-z][\\w-]*#\\d+)"));

    /** The names in a source file. */
    static List<NamedTest> in(String type, String source) {
        return NAME.matcher(source)
                .results()
                .map(name -> of(type, joined(name.group(1))))
                .toList();
    }

    private static NamedTest of(String type, String words) {
        return new NamedTest(type, words, clauses(words));
    }

    /** The clauses that a text names. */
    static Set<String> clauses(String words) {
        var clauses = new TreeSet<String>();
        for (Reference reference : REFERENCES) {
            reference.pattern().matcher(words).results().forEach(found -> clauses.addAll(reference.ids(found)));
        }
        return clauses;
    }

    @Override
    public String toString() {
        return "`" + type + "` " + words;
    }

    private static String joined(String literals) {
        var text = new StringBuilder();
        QUOTED.matcher(literals).results().forEach(part -> text.append(part.group(1)));
        return text.toString().translateEscapes();
    }

    private record Reference(String prefix, Pattern pattern) {

        private static final Pattern SEVERAL = Pattern.compile("(?<=\\d)(?:, | and )(?=\\d)");

        Reference(String prefix, String pattern) {
            this(prefix, Pattern.compile(pattern));
        }

        List<String> ids(MatchResult found) {
            if (prefix.equals("RFC ")) {
                return List.of(prefix + found.group(1).replace(",", "").replace("section ", ""));
            }
            return Arrays.stream(SEVERAL.split(found.group(1)))
                    .map(number -> prefix + number.strip())
                    .toList();
        }
    }
}

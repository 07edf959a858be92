package org.wardkey.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What every page's source keeps to. A browser could see some of it, but only on the pages that it visits. */
@DisplayName("Every page")
class PagesTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^}']|'[^']*')*}");
    private static final Pattern WORDS = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);
    private static final Pattern PASSWORD = Pattern.compile("#\\{\\w+\\.(password|present|chosen)}");
    private static final Set<String> SPOKEN =
            Set.of("label", "hint", "title", "alt", "aria-label", "placeholder", "itemLabel");

    static List<Path> pages() {
        return Sources.files(Sources.PAGES, ".xhtml");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void says_nothing_that_is_not_in_the_bundles(Path page) {
        var words = new ArrayList<String>();

        walk(parse(page).getDocumentElement(), words);

        assertThat(words).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("has no style, script or handler of its own: the Content-Security-Policy would not run it")
    void keepsToThePolicy(Path page) {
        var all = elements(parse(page));

        assertThat(all).noneSatisfy(element -> assertThat(element.getTagName()).isEqualTo("style"));
        assertThat(all)
                .filteredOn(element -> element.getTagName().equals("script"))
                .allSatisfy(script -> assertThat(script.getTextContent()).isBlank());
        assertThat(all)
                .flatExtracting(PagesTest::attributes)
                .extracting(Node::getNodeName)
                .noneMatch(name -> name.equals("style") || name.startsWith("on"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("F14: needs no other host")
    void needsNoOtherHost(Path page) {
        var all = elements(parse(page));

        assertThat(all)
                .flatExtracting(PagesTest::attributes)
                .filteredOn(attribute -> !attribute.getNodeName().startsWith("xmlns"))
                .extracting(Node::getNodeValue)
                .noneMatch(value -> value.contains("//"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("NIST N28: sends a form only with its token")
    void sendsItsToken(Path page) {
        var all = elements(parse(page));

        assertThat(all)
                .filteredOn(element -> Set.of("form", "h:form").contains(element.getTagName()))
                .allSatisfy(
                        form -> assertThat(form.getElementsByTagName("w:token").getLength())
                                .isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("ASVS V6.2.6: hides a password as it is typed")
    void hidesPasswords(Path page) {
        var all = elements(parse(page));

        assertThat(all)
                .filteredOn(element ->
                        PASSWORD.matcher(element.getAttribute("value")).matches())
                .allSatisfy(field -> assertThat(field.getTagName()).isIn("w:password", "h:inputSecret"));
    }

    private static void walk(Node node, List<String> words) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            collect(node.getNodeValue(), words);
        }
        if (node instanceof Element element) {
            boolean button = element.getTagName().equals("h:commandButton");
            attributes(element).stream()
                    .filter(a -> SPOKEN.contains(a.getNodeName())
                            || (button && a.getNodeName().equals("value")))
                    .forEach(attribute -> collect(attribute.getNodeValue(), words));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, words);
        }
    }

    private static void collect(String text, List<String> words) {
        String rest = EXPRESSION.matcher(text).replaceAll("");
        // The one address that is printed for people.
        if (WORDS.matcher(rest).matches() && !rest.strip().equals("/activate")) {
            words.add(rest.strip());
        }
    }

    private static List<Element> elements(Document page) {
        var nodes = page.getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Node> attributes(Element element) {
        var nodes = element.getAttributes();
        var attributes = new ArrayList<Node>();
        for (int i = 0; i < nodes.getLength(); i++) {
            attributes.add(nodes.item(i));
        }
        return attributes;
    }

    private static Document parse(Path page) {
        try {
            var source = new InputSource(new StringReader(Sources.text(page)));
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
        } catch (Exception e) {
            throw new IllegalStateException("not well formed: " + page, e);
        }
    }
}

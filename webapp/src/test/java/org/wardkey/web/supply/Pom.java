package org.wardkey.web.supply;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A build file, and what is wrong with the way in which it names what others wrote.
 *
 * @param document its text
 */
record Pom(Document document) {

    private static final Pattern PINNED = Pattern.compile("[0-9][\\w.-]*");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+)}");
    private static final Set<String> OURS = Set.of("org.wardkey");
    private static final String UNNAMED_GROUP = "org.apache.maven.plugins";

    static Pom read(String text) {
        try {
            return new Pom(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Dependencies and plugins without a version of their own or without a comment that says what for. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        elements("dependencyManagement")
                .flatMap(management -> below(management, "dependency"))
                .filter(dependency -> !OURS.contains(child(dependency, "groupId")))
                .forEach(dependency -> check(dependency, faults));
        Set<String> pinned = new HashSet<>();
        List<Element> plugins = elements("plugin").toList();
        plugins.stream().filter(plugin -> !child(plugin, "version").isEmpty()).forEach(plugin -> {
            pinned.add(name(plugin));
            check(plugin, faults);
        });
        plugins.stream()
                .map(Pom::name)
                .filter(name -> !pinned.contains(name))
                .forEach(name -> faults.add(name + ": no version"));
        elements("version")
                .filter(version -> !isPinned(version.getTextContent()))
                .filter(version -> !version.getParentNode().getNodeName().equals("project"))
                .filter(version -> !version.getTextContent().equals("${project.version}"))
                .forEach(version ->
                        faults.add(name((Element) version.getParentNode()) + ": " + version.getTextContent()));
        return faults;
    }

    /** Versions that stand here, but for the parent's. */
    List<String> versions() {
        return elements("version")
                .map(version -> (Element) version.getParentNode())
                .filter(element -> !element.getTagName().equals("parent"))
                .map(Pom::name)
                .toList();
    }

    /** What is managed here for the children to name; lists that only bring versions along are left out. */
    Set<String> offered() {
        return elements("dependencyManagement")
                .flatMap(management -> below(management, "dependency"))
                .filter(dependency -> !child(dependency, "scope").equals("import"))
                .map(Pom::name)
                .collect(Collectors.toSet());
    }

    /** What is used here, in whichever profile. */
    Set<String> used() {
        return elements("dependency").map(Pom::name).collect(Collectors.toSet());
    }

    private void check(Element element, List<String> faults) {
        if (child(element, "version").isEmpty()) {
            faults.add(name(element) + ": no version");
        }
        if (reason(element).isEmpty()) {
            faults.add(name(element) + ": no reason");
        }
    }

    /** The comment right before an element, or at its beginning. */
    private static Optional<String> reason(Element element) {
        return Stream.of(neighbour(element.getPreviousSibling(), false), neighbour(element.getFirstChild(), true))
                .flatMap(Optional::stream)
                .filter(node -> node.getNodeType() == Node.COMMENT_NODE)
                .map(node -> node.getNodeValue().strip())
                .filter(text -> text.contains(" "))
                .findFirst();
    }

    private static Optional<Node> neighbour(Node start, boolean forward) {
        Node node = start;
        while (node != null && node.getNodeType() == Node.TEXT_NODE) {
            node = forward ? node.getNextSibling() : node.getPreviousSibling();
        }
        return Optional.ofNullable(node);
    }

    private boolean isPinned(String version) {
        Matcher property = PROPERTY.matcher(version);
        return property.matches()
                ? elements(property.group(1)).anyMatch(element -> isPinned(element.getTextContent()))
                : PINNED.matcher(version).matches() && !version.endsWith("-SNAPSHOT");
    }

    private static String name(Element element) {
        String group = child(element, "groupId");
        String artifact = child(element, "artifactId");
        return artifact.isEmpty() ? element.getTagName() : (group.isEmpty() ? UNNAMED_GROUP : group) + ":" + artifact;
    }

    private static String child(Element element, String name) {
        return list(element.getChildNodes())
                .filter(node -> node.getNodeName().equals(name))
                .map(node -> node.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private Stream<Element> elements(String name) {
        return list(document.getElementsByTagName(name)).map(Element.class::cast);
    }

    private static Stream<Element> below(Element element, String name) {
        return list(element.getElementsByTagName(name)).map(Element.class::cast);
    }

    private static Stream<Node> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }
}

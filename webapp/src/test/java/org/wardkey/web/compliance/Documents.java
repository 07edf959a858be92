package org.wardkey.web.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is written about the portal, and whether it speaks of what is there.
 *
 * @param repository its top folder
 */
record Documents(Path repository) {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\b[^`]*`");
    private static final Pattern PLACE = Pattern.compile("(\\w+\\.md), \"([^\"]+)\"");

    /** Tests that a document names and that are not there. */
    List<String> missingTests() {
        Set<String> there = below("modules", "webapp")
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.replace(".java", ""))
                .collect(Collectors.toSet());
        return all().flatMap(file -> named(text(file))
                        .filter(name -> !there.contains(name))
                        .map(name -> name + " in " + file.getFileName()))
                .toList();
    }

    /** Headings that the notes of clauses lead to and that are not there. */
    List<String> missingHeadings(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> PLACE.matcher(clause.note()).results())
                .filter(place -> text(repository.resolve("docs").resolve(place.group(1)))
                        .lines()
                        .noneMatch(line -> line.matches("#+ " + Pattern.quote(place.group(2)))))
                .map(place -> place.group())
                .toList();
    }

    static Stream<String> named(String text) {
        return TEST.matcher(text).results().map(name -> name.group(1)).distinct();
    }

    private Stream<Path> all() {
        return Stream.concat(Stream.of(repository.resolve("README.md")), below("docs", "config"))
                .filter(file -> file.toString().endsWith(".md"));
    }

    private Stream<Path> below(String... folders) {
        return Stream.of(folders).map(repository::resolve).flatMap(folder -> {
            try (var files = Files.walk(folder)) {
                return files.toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.wardkey.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.vault.SealedColumn;
import org.wardkey.identity.vault.SealedColumns;

@DisplayName("ASVS V11.2.2: a column that is made anew when keys are rotated")
class SealedColumnsTest {

    private static final Path MODULES = Path.of("../modules");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
    private static final Pattern ADDED = Pattern.compile("alter table (\\w+) add column (\\w+) bytea");
    private static final Pattern BYTES = Pattern.compile("^ +(\\w+) +bytea", Pattern.MULTILINE);

    /** Salts, digests, hashes and words of names are under no key; tags are under one to vouch with, which is never retired. */
    private static final Set<String> STAYING =
            Set.of("salt", "digest", "digest_before", "credential_digest", "hash", "tag", "word");

    @Test
    @DisplayName("is announced by its module, as soon as a migration has it")
    void announced() throws IOException {
        Set<String> inMigrations = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MODULES)) {
            for (Path sql : files.filter(SealedColumnsTest::isMigration).toList()) {
                inMigrations.addAll(places(Files.readString(sql)));
            }
        }

        assertThat(inMigrations).isEqualTo(announcedPlaces());
    }

    @Test
    @DisplayName("is found in a migration")
    void found() {
        String planted = "create table planted (\n    id bigint,\n    salt bytea,\n    sealed  bytea not null\n);"
                + "\nalter table planted add column lookup bytea;";

        assertThat(places(planted)).containsExactlyInAnyOrder("planted.sealed", "planted.lookup");
    }

    private static Set<String> announcedPlaces() {
        return SealedColumns.ofAllModules().stream().map(SealedColumn::place).collect(Collectors.toSet());
    }

    private static boolean isMigration(Path path) {
        return path.toString().endsWith(".sql") && path.toString().contains("src/main/resources/db");
    }

    private static Set<String> places(String sql) {
        Stream<String> added = ADDED.matcher(sql)
                .results()
                .filter(found -> !STAYING.contains(found.group(2)))
                .map(found -> found.group(1) + '.' + found.group(2));
        return Stream.concat(TABLE.matcher(sql).results().flatMap(SealedColumnsTest::columns), added)
                .collect(Collectors.toSet());
    }

    private static Stream<String> columns(MatchResult table) {
        Matcher column = BYTES.matcher(table.group(2));
        return column.results()
                .map(found -> found.group(1))
                .filter(name -> !STAYING.contains(name))
                .map(name -> table.group(1) + '.' + name);
    }
}

package org.wardkey.web.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.wardkey.identity.command.CommandArguments;
import org.wardkey.identity.rotation.KeyRenewal;
import org.wardkey.identity.rotation.KeyWatch;
import org.wardkey.identity.rotation.RotateKeys;
import org.wardkey.identity.vault.HeldKey;
import org.wardkey.identity.vault.KeyPart;
import org.wardkey.identity.vault.KeysetOperations;

/** What ops do to rotate keys, and what the server's timers do about it: here at once, not in half a minute. */
@ApplicationScoped
public class RotationOps {

    private static final Path FILE = Path.of(System.getProperty("wardkey.keyset.file"));

    /** More rounds than any test leaves work for. */
    private static final int MOST_ROUNDS = 500;

    private static final int TURNS = 20;

    @Resource(lookup = "java:app/jdbc/wardkey")
    private DataSource source;

    @Inject
    private KeyWatch watch;

    @Inject
    private KeyRenewal renewal;

    @Inject
    private Sql sql;

    /** The command as ops type it; answers what it prints. */
    String run(String typed) throws Exception {
        var printed = new ByteArrayOutputStream();
        try (var connection = source.getConnection();
                var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            RotateKeys.run(FILE, connection, CommandArguments.parse(typed.split(" ")), out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    void noticed() {
        watch.look();
    }

    /** The minute after the servers agreed passes. */
    void settle() throws Exception {
        renewal.go();
        sql.execute("update key_rotation set began_at = began_at - interval '2' minute");
    }

    /** One turn. */
    void renew() {
        renewal.go();
    }

    void renewAll() throws Exception {
        for (int rounds = 0;
                !older(KeyPart.SEALING).isEmpty() || !older(KeyPart.LOOKUP).isEmpty();
                rounds++) {
            if (rounds > MOST_ROUNDS) {
                throw new AssertionError(run("report"));
            }
            for (int turn = 0; turn < TURNS; turn++) {
                renewal.go();
            }
        }
    }

    /** The lines of the report about columns of which not all is under the primary key. */
    List<String> older(KeyPart part) throws Exception {
        List<String> others = new KeysetOperations(FILE)
                .held().stream()
                        .filter(key -> key.part() == part && !key.primary())
                        .map(key -> " under " + key.name())
                        .toList();
        return run("report")
                .lines()
                .filter(line -> line.startsWith("  ") && line.contains(": "))
                .filter(line -> others.stream().anyMatch(line::contains))
                .toList();
    }

    /** What the command calls the key that is written under. */
    String primary(KeyPart part) {
        return new KeysetOperations(FILE)
                .held().stream()
                        .filter(key -> key.part() == part && key.primary())
                        .map(HeldKey::name)
                        .findFirst()
                        .orElseThrow();
    }

    /** How many identifiers the present key to look up by finds, read from the table itself. */
    long underPrimary() throws Exception {
        int id = Integer.parseUnsignedInt(primary(KeyPart.LOOKUP));
        return sql.one(
                Long.class,
                "select count(*) from login_identifier where substring(lookup from 1 for 4) = ?",
                KeyPart.LOOKUP.prefix(id));
    }

    /** How many values were made anew under the present keys, by their own count: what people write is not in it. */
    long madeAnew() throws SQLException {
        return sql.one(Long.class, "select cast(sum(renewed) as bigint) from key_renewal");
    }

    /** What begins with the id of a key to seal with or to look up by, one character a byte. */
    Set<String> prefixes() {
        return new KeysetOperations(FILE)
                .held().stream()
                        .filter(key -> key.part() != KeyPart.ATTESTING)
                        .map(RotationOps::prefix)
                        .collect(Collectors.toSet());
    }

    /** One that runs, too, and has not taken up the new file. */
    void pretendAnotherServer(KeyPart part) throws Exception {
        sql.execute(
                "insert into key_holder (node, part, key_id, is_primary, seen_at)"
                        + " select 'another-server', part, key_id, is_primary, current_timestamp from key_holder"
                        + " where part = ? and is_primary = 1",
                part.name());
    }

    void otherServerEnds() throws Exception {
        sql.execute("delete from key_holder where node = 'another-server'");
    }

    private static String prefix(HeldKey key) {
        return new String(key.part().prefix(key.id()), StandardCharsets.ISO_8859_1);
    }
}

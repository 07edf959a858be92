package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.oversight.chain.AuditChain;

/** What the check of the chain finds, the tests of {@code org.wardkey.oversight.chain} show; here, that the portal makes it. */
@ContainerTest
class AuditChainIT {

    private static final String UNLINKED =
            "select count(*) from audit_entry e where not exists (select 1 from audit_link l where l.arrival = e.arrival)";

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private AuditChain chain;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Trail trail;

    @Inject
    private Sql sql;

    @BeforeEach
    void catchUp() {
        chain.link();
        chain.checkpoint();
    }

    @Test
    @DisplayName("Invariant 9: what sixteen sign-ins at once wrote is linked behind them, each once and without a gap")
    void linksWhatSignInsWrite() throws Exception {
        Person doctor = people.doctor();

        atOnce.call(() -> signIns.password(doctor));
        long waiting = count(UNLINKED);
        atOnce.call(() -> {
            chain.link();
            return true;
        });

        assertThat(waiting).isGreaterThanOrEqualTo(AtOnce.THREADS);
        assertThat(count(UNLINKED)).isZero();
        assertThat(count("select count(*) from audit_link")).isEqualTo(count("select max(position) from audit_link"));
        assertThat(chain.trouble()).isEmpty();
    }

    @Test
    @DisplayName("Invariant 9: a checkpoint is kept in the file where something was linked, and only then")
    void keepsCheckpoints() throws Exception {
        List<String> before = lines();
        signIns.password(people.doctor());

        chain.link();
        chain.checkpoint();
        chain.checkpoint();

        assertThat(lines())
                .hasSize(before.size() + 1)
                .last()
                .asString()
                .startsWith("audit checkpoint position=" + count("select max(position) from audit_link") + " at=");
    }

    @Test
    @DisplayName("Invariant 14: with no room for checkpoints people go on signing in, ops are told, and it catches up")
    void fullDisk() throws Exception {
        Person doctor = people.doctor();
        Path file = file();
        Path aside = file.resolveSibling("aside");
        Files.move(file, aside);
        Files.createSymbolicLink(file, Path.of("/dev/full"));

        var signedIn = signIns.password(doctor);
        chain.link();
        chain.checkpoint();
        var trouble = chain.trouble();
        Files.delete(file);
        Files.move(aside, file);
        List<String> before = lines();
        chain.checkpoint();

        assertThat(signedIn).isInstanceOf(FirstStep.Complete.class);
        assertThat(trouble)
                .hasValueSatisfying(
                        said -> assertThat(said).contains("could not be kept", "wardkey.audit.checkpoint.file"));
        assertThat(chain.trouble()).isEmpty();
        assertThat(lines()).hasSize(before.size() + 1);
    }

    @Test
    @DisplayName("Invariant 14: linking that fails once is told, and made up for the next time")
    void failsOnce() throws Exception {
        signIns.password(people.doctor());

        trail.away(() -> {
            chain.link();
            assertThat(chain.trouble())
                    .hasValueSatisfying(said -> assertThat(said).contains("could not be linked"));
            return true;
        });
        chain.link();
        chain.sweep();

        assertThat(chain.trouble()).isEmpty();
        assertThat(count(UNLINKED)).isZero();
    }

    private long count(String query) throws SQLException {
        return sql.one(Long.class, query);
    }

    private List<String> lines() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    private static Path file() {
        return Path.of(System.getProperty("wardkey.audit.checkpoint.file"));
    }
}

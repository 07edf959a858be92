package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
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

    @Inject
    private MetricRegistry metrics;

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
        List<String> errors = errorsDuring(chain::checkpoint);
        var trouble = chain.trouble();
        Number gauge = gauge();
        Files.delete(file);
        Files.move(aside, file);
        List<String> before = lines();
        chain.checkpoint();

        assertThat(signedIn).isInstanceOf(FirstStep.Complete.class);
        assertThat(trouble)
                .hasValueSatisfying(
                        said -> assertThat(said).contains("could not be kept", "wardkey.audit.checkpoint.file"));
        assertThat(gauge).isEqualTo(1);
        assertThat(errors).singleElement().asString().startsWith("An audit checkpoint could not be kept");
        assertThat(chain.trouble()).isEmpty();
        assertThat(gauge()).isEqualTo(0);
        assertThat(lines())
                .hasSize(before.size() + 1)
                .last()
                .asString()
                .startsWith("audit checkpoint position=" + count("select max(position) from audit_link") + " at=");
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
        chain.sweep();
        chain.link();

        assertThat(chain.trouble()).isEmpty();
        assertThat(count(UNLINKED)).isZero();
    }

    private static List<String> errorsDuring(Runnable work) {
        var errors = new ArrayList<String>();
        var heard = new Handler() {

            @Override
            public void publish(LogRecord said) {
                if (said.getLevel().equals(Level.SEVERE)) {
                    errors.add(said.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(AuditChain.class.getName());
        log.addHandler(heard);
        try {
            work.run();
        } finally {
            log.removeHandler(heard);
        }
        return errors;
    }

    private Number gauge() {
        return metrics.getGauge(new MetricID("wardkey_audit_trouble")).getValue();
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

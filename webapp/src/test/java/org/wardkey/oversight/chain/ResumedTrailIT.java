package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.oversight.chain.TrailDatabase.Product;

@Tag("browser")
@DisplayName("A damaged chain")
class ResumedTrailIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: is gone on with only after somebody has said so, which every later check shows")
    void resumed(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);
        Checkpoint seen = trail.checkpoint();
        trail.tamper("delete from audit_entry where id > 25", "delete from audit_link where position > 25");
        trail.write(5);
        assertThatThrownBy(trail::link).isInstanceOf(ChainBroken.class).hasMessageStartingWith("links were cut off");

        resume(trail);
        trail.clock.forward(Duration.ofMinutes(1));
        trail.link(seen);
        trail.settle();
        trail.checkpoint();

        var report = trail.verify();
        assertThat(report.bad()).isEmpty();
        assertThat(Verdict.of(report).lines())
                .anyMatch(line -> line.contains("somebody took the chain up again behind position 25"));
        // Five that were written, and the entry that tells of it.
        assertThat(report.end().position()).isEqualTo(31);
        assertThat(trail.count("select count(*) from audit_entry where action = 'AUDIT_RESUMED'"))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: whose entries were replaced goes on being found out after it was taken up again")
    void nothingIsHidden(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);
        trail.tamper("update audit_entry set detail = 'forged' where id = 16", "update audit_chain set tag = null");

        resume(trail);
        trail.settle();

        assertThat(trail.firstBad()).startsWith("entry 16, position 16: it is not what was linked here");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: links anew what has lost only its links")
    void linkedAnew(Product product) throws Exception {
        var trail = TrailUnderTest.of(product.anew(), folder, 3);
        trail.tamper("delete from audit_link where position > 30");

        resume(trail);
        trail.settle();

        assertThat(trail.firstBad()).isEmpty();
        assertThat(trail.verify().end().position()).isEqualTo(34);
    }

    private static void resume(TrailUnderTest trail) throws Exception {
        try (Connection connection = trail.database.connect()) {
            connection.setAutoCommit(false);
            ResumeAudit.resume(connection, trail.attestation, trail.clock.instant(), "restored from the backup");
            connection.commit();
        }
    }
}

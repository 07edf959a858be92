package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkey.identity.command.CommandRefused;
import org.wardkey.oversight.chain.TrailDatabase.Product;

@Tag("browser")
@DisplayName("Retention")
class PrunedTrailIT {

    /** Longer ago than the second stretch, and not so long ago as the first. */
    private static final Duration KEPT = Duration.ofDays(15);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName(
            "Invariant 9: what is pruned up to a checkpoint leaves a trail that holds, and whose head cannot be cut again")
    void pruned(Product product) throws Exception {
        var trail = twoStretches(product);
        Instant between = trail.clock.instant().minus(KEPT);

        long removed = prune(trail, between).orElseThrow();
        trail.settle();
        trail.checkpoint();
        var report = trail.verify();
        trail.tamper("delete from audit_entry where id <= 15", "delete from audit_link where position <= 15");

        assertThat(removed).isEqualTo(10);
        assertThat(trail.count("select count(*) from audit_entry where id <= 10"))
                .isZero();
        assertThat(report.bad()).isEmpty();
        assertThat(report.start().position()).isEqualTo(10);
        // The twenty that were kept, and the entry that tells of the pruning.
        assertThat(report.end().position()).isEqualTo(31);
        assertThat(trail.count("select count(*) from audit_entry where action = 'AUDIT_PRUNED'"))
                .isOne();
        assertThat(trail.firstBad()).isEqualTo("position 11: the link is missing: it was removed or cut off");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 14: a pruning that stopped halfway leaves a trail that holds, and the next one finishes it")
    void stoppedHalfway(Product product) throws Exception {
        var trail = twoStretches(product);
        try (Connection connection = trail.database.connect()) {
            connection.setAutoCommit(false);
            var pruning = new Pruning(connection, trail.attestation, List.of(trail.file));
            pruning.mark(pruning.upTo(trail.clock.instant().minus(KEPT)).orElseThrow(), trail.clock.instant());
        }
        String halfway = trail.firstBad();

        Optional<Long> removed = prune(trail, trail.clock.instant().minus(KEPT));

        assertThat(halfway).isEmpty();
        assertThat(removed).contains(10L);
        assertThat(trail.firstBad()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: what was tampered with is not pruned away")
    void tamperedIsKept(Product product) throws Exception {
        var trail = twoStretches(product);
        trail.tamper("update audit_entry set detail = 'x' where id = 4");

        assertThatThrownBy(() -> prune(trail, trail.clock.instant().minus(KEPT)))
                .isInstanceOf(ChainBroken.class)
                .hasMessageStartingWith("it is not what was linked here");

        assertThat(trail.count("select count(*) from audit_link")).isEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: a landmark that nobody with the keyset made is found")
    void forgedLandmark(Product product) throws Exception {
        var trail = twoStretches(product);

        trail.tamper(
                "insert into audit_landmark (kind, position, hash, made_at, tag) select 'PRUNED', l.position, l.hash,"
                        + " h.marked_at, h.tag from audit_link l, audit_chain h where l.position = 10",
                "delete from audit_entry where id <= 10",
                "delete from audit_link where position <= 10");

        assertThat(trail.firstBad()).isEqualTo("position 10: a row of audit_landmark was not written with this keyset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P364D", "P11M", "P0D", "P-7Y", "6 years", ""})
    @DisplayName("DPDP Rules r.6, CERT-In: a retention of less than a year is refused")
    void retentionHasAFloor(String period) {
        assertThatThrownBy(() -> Retention.parse(period, Instant.parse("2026-03-02T04:05:06Z")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageStartingWith(
                        "The setting wardkey.audit.retention is \"" + period + "\". Set it to a period");
    }

    @Test
    @DisplayName("45 CFR 164.316: unless set, entries are kept for six years")
    void retentionUnlessSet() {
        Instant now = Instant.parse("2028-02-29T04:05:06Z");

        assertThat(Retention.parse(Retention.UNLESS_SET, now).before(now))
                .isEqualTo(Instant.parse("2022-02-28T04:05:06Z"));
        assertThat(Retention.parse("P1Y", now).before(now)).isEqualTo(Instant.parse("2027-02-28T04:05:06Z"));
    }

    /** Ten entries and a checkpoint; twenty days later twice ten and a checkpoint each. */
    private TrailUnderTest twoStretches(Product product) throws Exception {
        var trail = new TrailUnderTest(product.anew(), folder);
        trail.write(10);
        trail.checkpoint();
        for (int i = 0; i < 2; i++) {
            trail.clock.forward(Duration.ofDays(10));
            trail.clock.forward(Duration.ofHours(1));
            trail.write(10);
            trail.checkpoint();
        }
        return trail;
    }

    private static Optional<Long> prune(TrailUnderTest trail, Instant before) throws Exception {
        try (Connection connection = trail.database.connect()) {
            connection.setAutoCommit(false);
            var pruning = new Pruning(connection, trail.attestation, List.of(trail.file));
            Optional<Checkpoint> upTo = pruning.upTo(before);
            if (upTo.isPresent()) {
                pruning.mark(upTo.get(), trail.clock.instant());
            }
            return Optional.of(pruning.remove());
        }
    }
}

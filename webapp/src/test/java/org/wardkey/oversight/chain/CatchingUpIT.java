package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.oversight.chain.TrailDatabase.Product;

/** More entries than one step links, and some that commit after others that arrived later. */
@Tag("browser")
@DisplayName("Catching up")
class CatchingUpIT {

    private static final int MOST = Chainer.MOST;

    @TempDir
    Path folder;

    private long ids;

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName(
            "Invariant 9: looks only behind what the step before linked, and then for what committed in the meantime")
    void overtaken(Product product) throws Exception {
        var trail = new TrailUnderTest(product.anew(), folder);
        try (Connection late = begin(trail, 1)) {
            begin(trail, MOST + 5).commit();

            Chainer.Step first = trail.link();
            late.commit();
            Chainer.Step behind = trail.link(first.end(), first.last());
            Chainer.Step again = trail.link(behind.end(), 0);
            trail.settle();

            assertThat(first.linked()).isEqualTo(MOST);
            assertThat(behind.linked()).isEqualTo(5);
            assertThat(again.linked()).isEqualTo(1);
            trail.checkpoint();
            assertThat(trail.firstBad()).isEmpty();
            assertThat(trail.verify().end().position()).isEqualTo(MOST + 6);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: settles on the way, so that no look at everything grows with what has been caught up")
    void settlesOnTheWay(Product product) throws Exception {
        var trail = new TrailUnderTest(product.anew(), folder);
        try (Connection late = begin(trail, 1)) {
            begin(trail, 3 * MOST - 1).commit();

            Chainer.Step first = trail.link();
            late.commit();
            trail.clock.forward(Head.PATIENCE);
            Chainer.Step second = trail.link(first.end(), first.last());
            trail.clock.forward(Head.PATIENCE);
            Chainer.Step third = trail.link(second.end(), second.last());
            trail.checkpoint();

            assertThat(first.settled()).isZero();
            assertThat(second.settled()).isEqualTo(first.last());
            assertThat(third.settled()).isEqualTo(second.last());
            assertThat(third.end().position()).isEqualTo(3 * MOST);
            assertThat(trail.firstBad()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: settles nothing before it is through with those that commit late")
    void manyLate(Product product) throws Exception {
        var trail = new TrailUnderTest(product.anew(), folder);
        try (Connection late = begin(trail, MOST + 3)) {
            begin(trail, 2).commit();
            Chainer.Step early = trail.link();
            late.commit();
            trail.clock.forward(Head.PATIENCE);

            Chainer.Step full = trail.link(early.end(), 0);
            Chainer.Step rest = trail.link(full.end(), full.last());

            assertThat(full.settled()).isZero();
            assertThat(rest.linked()).isEqualTo(3);
            assertThat(rest.settled()).isEqualTo(MOST + 5);
            trail.checkpoint();
            assertThat(trail.firstBad()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName("Invariant 9: goes on by a clock that is finer than what the database keeps of it")
    void fineClock(Product product) throws Exception {
        var trail = new TrailUnderTest(product.anew(), folder);
        trail.clock.forward(Duration.ofNanos(123_456_789));
        begin(trail, 3).commit();

        trail.settle();
        trail.checkpoint();

        assertThat(trail.firstBad()).isEmpty();
    }

    /** Entries that have arrived, in a transaction that is not committed. */
    private Connection begin(TrailUnderTest trail, int entries) throws SQLException {
        Connection connection = trail.database.connect();
        connection.setAutoCommit(false);
        for (int i = 0; i < entries; i++) {
            TrailUnderTest.write(connection, ++ids, trail.clock.instant(), null);
        }
        return connection;
    }
}

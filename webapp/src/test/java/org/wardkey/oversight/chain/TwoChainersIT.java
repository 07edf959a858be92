package org.wardkey.oversight.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.oversight.chain.TrailDatabase.Product;

@Tag("browser")
class TwoChainersIT {

    private static final int WRITERS = 8;
    private static final int EACH = 200;

    @TempDir
    Path folder;

    private final AtomicLong ids = new AtomicLong();

    @ParameterizedTest
    @EnumSource(Product.class)
    @DisplayName(
            "Invariant 9: two nodes that link what eight writers write at once make one chain, without fork or gap")
    void oneChain(Product product) throws Exception {
        var trail = new TrailUnderTest(product.anew(), folder);
        var writing = new CountDownLatch(WRITERS);
        var works = new ArrayList<Callable<Long>>();
        for (int i = 0; i < WRITERS; i++) {
            works.add(writer(trail, writing));
        }
        works.add(node(trail, writing));
        works.add(node(trail, writing));

        List<Long> did = all(works);
        trail.link();
        trail.checkpoint();

        long kept = did.subList(0, WRITERS).stream().mapToLong(n -> n).sum();
        assertThat(kept).isEqualTo(WRITERS * EACH * 4L / 5);
        assertThat(trail.count("select count(*) from audit_link")).isEqualTo(kept);
        assertThat(trail.count("select max(position) from audit_link")).isEqualTo(kept);
        assertThat(trail.count("select count(distinct arrival) from audit_link"))
                .isEqualTo(kept);
        assertThat(trail.firstBad()).isEmpty();
        assertThat(trail.verify().waiting()).isZero();
    }

    /** Each entry in a transaction of its own, of which every fifth is undone. Answers how many were kept. */
    private Callable<Long> writer(TrailUnderTest trail, CountDownLatch writing) {
        return () -> {
            long kept = 0;
            try (Connection connection = trail.database.connect()) {
                connection.setAutoCommit(false);
                for (int i = 0; i < EACH; i++) {
                    TrailUnderTest.write(connection, ids.incrementAndGet(), trail.clock.instant(), null);
                    if (i % 5 == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        kept++;
                    }
                }
            } finally {
                writing.countDown();
            }
            return kept;
        };
    }

    /** Links for as long as somebody writes. Answers how many it linked. */
    private static Callable<Long> node(TrailUnderTest trail, CountDownLatch writing) {
        return () -> {
            long linked = 0;
            Checkpoint seen = TrailUnderTest.NOTHING_SEEN;
            try (Connection connection = trail.database.connect()) {
                connection.setAutoCommit(false);
                while (writing.getCount() > 0) {
                    var step = new Chainer(trail.attestation, trail.clock).link(connection, seen, 0);
                    connection.commit();
                    linked += step.map(Chainer.Step::linked).orElse(0);
                    seen = step.map(Chainer.Step::end).orElse(seen);
                }
            }
            return linked;
        };
    }

    private static <T> List<T> all(List<Callable<T>> works) throws Exception {
        var pool = Executors.newFixedThreadPool(works.size());
        try {
            var answers = new ArrayList<T>();
            for (Future<T> future : pool.invokeAll(works)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}

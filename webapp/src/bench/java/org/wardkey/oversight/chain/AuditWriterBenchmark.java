package org.wardkey.oversight.chain;

import java.sql.Connection;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** What it costs to write an entry in a transaction of its own, four at a time, on PostgreSQL, linked meanwhile or not. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(4)
public class AuditWriterBenchmark {

    @Benchmark
    public void write(Trails trails, Writer writer) throws Exception {
        TrailUnderTest.write(writer.connection, trails.ids.incrementAndGet(), trails.trail.now(), null);
    }

    /** The trail, and whether a node links it each second. */
    @State(Scope.Benchmark)
    public static class Trails {

        @Param({"false", "true"})
        public boolean linked;

        private final AtomicLong ids = new AtomicLong();
        private final ScheduledExecutorService node = Executors.newSingleThreadScheduledExecutor();
        @SuppressWarnings("NullAway.Init") // JMH calls what sets it up
        private Trail trail;

        @Setup
        public void begin() throws Exception {
            trail = new Trail();
            if (linked) {
                node.scheduleAtFixedRate(this::link, 1, 1, TimeUnit.SECONDS);
            }
        }

        private void link() {
            try {
                trail.link();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @TearDown
        public void end() throws Exception {
            node.shutdown();
            node.awaitTermination(1, TimeUnit.MINUTES);
            trail.close();
        }
    }

    /** Who writes. */
    @State(Scope.Thread)
    public static class Writer {

        @SuppressWarnings("NullAway.Init") // JMH calls what sets it up
        private Connection connection;

        @Setup
        public void connect(Trails trails) throws Exception {
            connection = trails.trail.writer();
        }

        @TearDown
        public void close() throws Exception {
            connection.close();
        }
    }
}

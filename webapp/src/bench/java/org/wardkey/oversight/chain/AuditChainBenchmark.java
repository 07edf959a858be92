package org.wardkey.oversight.chain;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What the audit chain costs a node in the background, on PostgreSQL. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AuditChainBenchmark {

    /** What a node does in a second in which nothing happened, by how much happened since the last mark. */
    @Benchmark
    public long idleSecond(Quiet quiet) throws Exception {
        return quiet.trail.link();
    }

    /** A step of a node that has much to catch up with. */
    @Benchmark
    public Object linkThousand(Behind behind) throws Exception {
        return behind.trail.step(behind.last);
    }

    @Benchmark
    public boolean verifyTenThousand(TenThousand tenThousand) throws Exception {
        return tenThousand.trail.verify();
    }

    /** All is linked, and nothing settled. */
    @State(Scope.Benchmark)
    public static class Quiet {

        @Param({"0", "10000", "100000"})
        public int entries;

        @SuppressWarnings("NullAway.Init") // JMH calls what sets it up
        private Trail trail;

        @Setup
        public void write() throws Exception {
            trail = new Trail();
            trail.write(entries);
            trail.link();
        }

        @TearDown
        public void close() throws Exception {
            trail.close();
        }
    }

    /** A thousand that are not linked, behind all that are. */
    @State(Scope.Benchmark)
    public static class Behind {

        @SuppressWarnings("NullAway.Init") // JMH calls what sets it up
        private Trail trail;
        private long last;

        @Setup
        public void begin() throws Exception {
            trail = new Trail();
        }

        @Setup(Level.Invocation)
        public void write() throws Exception {
            trail.forward();
            last = Math.max(last, trail.link());
            trail.write(Chainer.MOST);
        }

        @TearDown
        public void close() throws Exception {
            trail.close();
        }
    }

    /** A trail that holds. */
    @State(Scope.Benchmark)
    public static class TenThousand {

        @SuppressWarnings("NullAway.Init") // JMH calls what sets it up
        private Trail trail;

        @Setup
        public void write() throws Exception {
            trail = new Trail();
            trail.write(10_000);
            trail.link();
            trail.checkpoint();
        }

        @TearDown
        public void close() throws Exception {
            trail.close();
        }
    }
}

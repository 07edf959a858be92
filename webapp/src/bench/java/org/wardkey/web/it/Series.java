package org.wardkey.web.it;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What one thing cost, again and again: milliseconds by the clock, and those of them that this thread spent on a
 * processor. On a busy machine only the second are to be trusted; a database in a process of its own is in the first.
 */
final class Series {

    private static final double NANOS_A_MILLI = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Long> elapsed = new ArrayList<>();
    private final List<Long> computed = new ArrayList<>();

    <T> T time(Callable<T> work) throws Exception {
        long start = System.nanoTime();
        long startOfThread = threads.getCurrentThreadCpuTime();
        T answer = work.call();
        computed.add(threads.getCurrentThreadCpuTime() - startOfThread);
        elapsed.add(System.nanoTime() - start);
        return answer;
    }

    /**
     * Elapsed time in ms.
     *
     * @param share of the repetitions that took no longer, 0 to 1: 0.5 for the median
     */
    double elapsed(double share) {
        return quantile(elapsed, share);
    }

    /** Median of the time on a processor, in ms. */
    double cpu() {
        return quantile(computed, 0.5);
    }

    private static double quantile(List<Long> nanos, double share) {
        var sorted = nanos.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1) / NANOS_A_MILLI;
    }
}

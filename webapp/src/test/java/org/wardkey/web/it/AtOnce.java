package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Does the same from many threads in the same moment.
 *
 * <p>Plain threads, each with an invocation of its own: the server's managed threads would share the test's persistence
 * context, and close it under its hands.
 */
@ApplicationScoped
public class AtOnce {

    static final int THREADS = 16;

    @Inject
    private OneRequest request;

    /** What each of the {@value #THREADS} calls answered. */
    <T> List<T> call(Callable<T> work) throws Exception {
        return call(IntStream.range(0, THREADS).mapToObj(i -> work).toList());
    }

    /** What each call answered, in the order of the calls; every thread waits for the last to be ready. */
    <T> List<T> call(List<Callable<T>> works) throws Exception {
        var start = new CyclicBarrier(works.size());
        var pool = Executors.newFixedThreadPool(works.size());
        try {
            List<Callable<T>> waiting =
                    works.stream().map(work -> after(start, work)).toList();
            var answers = new ArrayList<T>();
            for (Future<T> future : pool.invokeAll(waiting)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private <T> Callable<T> after(CyclicBarrier start, Callable<T> work) {
        return () -> {
            start.await();
            return request.of(work);
        };
    }
}

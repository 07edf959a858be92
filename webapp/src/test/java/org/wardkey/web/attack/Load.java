package org.wardkey.web.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wardkey.web.browser.client.Reply;

/** People who do the same again and again, at the same time, and what the portal answered. */
final class Load implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final BlockingQueue<Reply> arriving = new LinkedBlockingQueue<>();
    private final List<Reply> answers = new ArrayList<>();
    private final ExecutorService threads;
    private final List<CompletableFuture<Void>> people;
    private volatile boolean over;

    Load(int count, Supplier<Reply> act) {
        threads = Executors.newFixedThreadPool(count);
        people = Stream.generate(() -> CompletableFuture.runAsync(() -> repeat(act), threads))
                .limit(count)
                .toList();
    }

    /** Waits until so many more were answered with that status. */
    void awaitMore(int count, int status) throws InterruptedException {
        for (int more = 0; more < count; ) {
            Reply reply = arriving.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
            if (reply == null) {
                people.forEach(CompletableFuture::join);
                throw new AssertionError("no answer any more");
            }
            answers.add(reply);
            more += reply.status() == status ? 1 : 0;
        }
    }

    /** Lets everybody finish. Answers what they were answered. */
    List<Reply> end() {
        over = true;
        people.forEach(CompletableFuture::join);
        arriving.drainTo(answers);
        return answers;
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }

    private void repeat(Supplier<Reply> act) {
        while (!over) {
            arriving.add(act.get());
        }
    }
}

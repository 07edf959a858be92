package org.wardkey.web.browser.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends with this one, also when this one is killed: a shell holds the other end of a pipe, and kills the
 * process as soon as the pipe breaks.
 */
final class TiedProcess implements AutoCloseable {

    private static final String TIE = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            tied=$!
            (cat <&3 >/dev/null; kill -9 $tied) 2>/dev/null &
            tie=$!
            exec 3<&-
            wait $tied
            status=$?
            kill $tie 2>/dev/null
            exit $status
            """;

    private final Process process;

    private TiedProcess(Process process) {
        this.process = process;
    }

    /** Starts a command in a folder; what it writes goes to the log. */
    static TiedProcess start(List<String> command, Path folder, Path log) {
        var tied = new ArrayList<>(List.of("/bin/sh", "-c", TIE, "portal"));
        tied.addAll(command);
        try {
            return new TiedProcess(new ProcessBuilder(tied)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for it to end by itself. Answers whether it did. */
    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status that it ended with. */
    int exitStatus() {
        return process.exitValue();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endsWithin(Duration.ofSeconds(10));
    }
}

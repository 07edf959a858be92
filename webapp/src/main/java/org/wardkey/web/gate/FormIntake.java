package org.wardkey.web.gate;

import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_TIMEOUT;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Takes in what a request carries: so many bytes, in so much time, and of so many at once.
 *
 * <p>The server reads a body by a thread that waits for it, and has 200. Without this, 200 who each send a byte now and then
 * keep everybody out. A reverse proxy that takes forms in before it hands them on (HAProxy: {@code option
 * http-buffer-request}) lets nobody come this far.
 */
final class FormIntake {

    /** No form of ours comes near it. In bytes. */
    static final int LONGEST = 65_536;

    /** How much of a form that is too long is taken in before the answer, in bytes. */
    private static final long LONGEST_REST = 8L * 1024 * 1024;

    private static final int PIECE = 8_192;

    private final Semaphore places;
    private final Duration patience;

    /**
     * @param places how many may send at the same time
     * @param patience how long each may take
     */
    FormIntake(int places, Duration patience) {
        this.places = new Semaphore(places);
        this.patience = patience;
    }

    /** The body of a request. */
    Taken take(HttpServletRequest request) {
        if (!places.tryAcquire()) {
            return new Refused(SC_SERVICE_UNAVAILABLE);
        }
        try {
            return read(request.getInputStream());
        } catch (IOException silent) {
            return new BrokenOff();
        } finally {
            places.release();
        }
    }

    /**
     * Takes in the rest of a form that is too long: who still sends does not listen, and a browser would show a broken
     * connection and no message. What is longer still is cut off.
     */
    void drain(HttpServletRequest request) {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            skip(request.getInputStream());
        } catch (IOException gone) {
            // Then nobody waits for an answer.
        } finally {
            places.release();
        }
    }

    private Taken read(InputStream in) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            body.write(piece, 0, read);
            if (body.size() > LONGEST) {
                return new Refused(SC_REQUEST_ENTITY_TOO_LARGE);
            }
            if (System.nanoTime() - end > 0) {
                return new Refused(SC_REQUEST_TIMEOUT);
            }
        }
        return new Form(body.toByteArray());
    }

    private void skip(InputStream in) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        byte[] piece = new byte[PIECE];
        long rest = LONGEST_REST;
        for (int read = in.read(piece); read >= 0 && rest > 0 && System.nanoTime() - end < 0; read = in.read(piece)) {
            rest -= read;
        }
    }

    /** What came of it. */
    sealed interface Taken {}

    /** A whole body. */
    record Form(byte[] bytes) implements Taken {}

    /** None, and nobody waits for an answer: the line is silent or cut. */
    record BrokenOff() implements Taken {}

    /** None. The status says why: 408 too slow, 413 too long, 503 too many at once. */
    record Refused(int status) implements Taken {}
}

package org.wardkey.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Invariant 14: a form is taken in")
class FormIntakeTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    @DisplayName("whole, up to 64 KiB")
    void whole() {
        byte[] longest = new byte[FormIntake.LONGEST];

        assertThat(take(new FormIntake(1, LONG), new ByteArrayInputStream(longest)))
                .isInstanceOfSatisfying(
                        FormIntake.Form.class, form -> assertThat(form.bytes()).isEqualTo(longest));
    }

    @Test
    @DisplayName("and refused where it is longer than it said, after hardly more than that was read")
    void longer() {
        var endless = new Endless();

        assertThat(take(new FormIntake(1, LONG), endless)).isEqualTo(new FormIntake.Refused(413));
        assertThat(endless.given).isLessThan(80_000);
    }

    @Test
    @DisplayName("and refused where it takes too long, however it dribbles")
    void slow() {
        assertThat(take(new FormIntake(1, Duration.ZERO), new Endless())).isEqualTo(new FormIntake.Refused(408));
    }

    @Test
    @DisplayName("and refused at once where too many send at the same time, until one of them is done")
    void tooMany() throws Exception {
        var intake = new FormIntake(1, LONG);
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                reached.countDown();
                await(goOn);
                return -1;
            }
        };
        var first = CompletableFuture.supplyAsync(() -> take(intake, slow));
        reached.await();

        FormIntake.Taken second = take(intake, new ByteArrayInputStream(new byte[1]));
        goOn.countDown();

        assertThat(second).isEqualTo(new FormIntake.Refused(503));
        assertThat(first.get()).isInstanceOf(FormIntake.Form.class);
        assertThat(take(intake, new ByteArrayInputStream(new byte[1]))).isInstanceOf(FormIntake.Form.class);
    }

    @Test
    @DisplayName("and its place is free again where the line broke")
    void broken() {
        var intake = new FormIntake(1, LONG);
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThat(take(intake, broken)).isInstanceOf(FormIntake.BrokenOff.class);
        assertThat(take(intake, new ByteArrayInputStream(new byte[1]))).isInstanceOf(FormIntake.Form.class);
    }

    @Test
    @DisplayName("and of one that is far too long, 8 MB are let pass and no more")
    void drained() {
        var endless = new Endless();

        new FormIntake(1, LONG)
                .drain(Exchange.post("/sign-in").body(stream(endless)).request());

        assertThat(endless.given).isBetween(8_000_000L, 8_500_000L);
    }

    private static FormIntake.Taken take(FormIntake intake, InputStream body) {
        return intake.take(Exchange.post("/sign-in").body(stream(body)).request());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServletInputStream stream(InputStream in) {
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return in.read();
            }

            @Override
            public boolean isFinished() {
                return false;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'a';
        }
    }
}

package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.oversight.chain.AuditChain;

/** Measures how many sign-ins four people at a time get through while the audit chain is made behind them, and while not. */
@Tag("benchmark")
@ExtendWith(ArquillianExtension.class)
class LinkedSignInsBenchmark {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 4;
    private static final Duration LONG = Duration.ofSeconds(15);

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private AtOnce atOnce;

    @Inject
    private AuditChain chain;

    @Test
    void linkedOrNot() throws Exception {
        var doctors = Stream.generate(people::doctor).limit(AT_ONCE).toList();
        round(doctors, false);

        long alone = 0;
        long linked = 0;
        for (int i = 0; i < ROUNDS; i++) {
            alone += round(doctors, false);
            linked += round(doctors, true);
        }

        Files.write(
                Path.of(System.getProperty("wardkey.benchmark.report")),
                List.of(
                        "",
                        String.format(
                                Locale.ROOT,
                                "Sign-ins with a password, %d at a time, a second, %s: %.1f, and %.1f while the audit chain is made.",
                                AT_ONCE,
                                System.getProperty("wardkey.benchmark.database"),
                                aSecond(alone),
                                aSecond(linked))),
                StandardOpenOption.APPEND);
    }

    /** How many sign-ins there were. */
    private long round(List<Person> doctors, boolean linked) throws Exception {
        chain.link();
        long end = System.nanoTime() + LONG.toNanos();
        var works = new ArrayList<Callable<Long>>();
        doctors.forEach(doctor -> works.add(() -> signIn(doctor, end)));
        works.add(() -> link(linked, end));
        return atOnce.call(works).stream().mapToLong(n -> n).sum();
    }

    private long signIn(Person doctor, long end) {
        long count = 0;
        while (System.nanoTime() < end) {
            assertThat(signIns.password(doctor)).isInstanceOf(FirstStep.Complete.class);
            count++;
        }
        return count;
    }

    /** As the portal's timer does it. */
    private long link(boolean linked, long end) throws InterruptedException {
        while (System.nanoTime() < end) {
            Thread.sleep(1000);
            if (linked) {
                chain.link();
            }
        }
        return 0;
    }

    private static double aSecond(long count) {
        return (double) count / (ROUNDS * LONG.toSeconds());
    }
}

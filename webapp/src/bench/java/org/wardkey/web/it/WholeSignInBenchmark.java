package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wardkey.identity.Secret;
import org.wardkey.identity.password.PasswordHasher;
import org.wardkey.identity.signin.SecondStep;

/**
 * Measures whole sign-ins by the ladder, in the server, one after the other, and adds them to the report.
 *
 * <p>JMH has no place inside a server: it wants to make its own objects and processes. So this is a plain loop, warmed
 * up, that takes the password hash alone in turn with the sign-ins, for its share of them.
 */
@Tag("benchmark")
@ExtendWith(ArquillianExtension.class)
class WholeSignInBenchmark {

    private static final int PEOPLE = 10;
    private static final int COUNTED = 100;

    @Inject
    private People people;

    @Inject
    private SignIns signIns;

    @Inject
    private MovableClock clock;

    @Inject
    private PasswordHasher hasher;

    private final Secret password = Secret.of(People.PASSWORD);

    @Test
    void wholeSignIns() throws Exception {
        var doctors = Stream.generate(() -> people.doctor().withAuthenticator())
                .limit(PEOPLE)
                .toList();
        int warmup = Integer.getInteger("wardkey.benchmark.warmup");
        int measured = Integer.getInteger("wardkey.benchmark.sign-ins");

        measure(doctors, warmup);
        var costs = measure(doctors, measured);
        var first = new RoundTrips();
        var second = new RoundTrips();
        count(doctors, first, second);

        Files.write(
                Path.of(System.getProperty("wardkey.benchmark.report")),
                lines(warmup, measured, costs, first, second),
                StandardOpenOption.APPEND);
    }

    private Costs measure(List<Person> doctors, int times) throws Exception {
        var costs = new Costs(new Series(), new Series(), new Series(), new Series());
        var stored = hasher.hash(password);
        for (int i = 0; i < times; i++) {
            Person doctor = doctors.get(i % doctors.size());
            String code = freshCode(doctor);
            SecondStep end = costs.whole.time(() -> {
                var pending = costs.first.time(() -> signIns.pending(doctor));
                return costs.second.time(() -> signIns.code(pending, code));
            });
            assertThat(end).isInstanceOf(SecondStep.Complete.class);
            assertThat(costs.hash.time(() -> hasher.matches(password, stored))).isTrue();
        }
        return costs;
    }

    private void count(List<Person> doctors, RoundTrips first, RoundTrips second) throws Exception {
        for (int i = 0; i < COUNTED; i++) {
            Person doctor = doctors.get(i % doctors.size());
            String code = freshCode(doctor);
            var pending = first.count(() -> signIns.pending(doctor));
            second.count(() -> signIns.code(pending, code));
        }
    }

    /** A code is good once, so each sign-in has a time step to itself. */
    private String freshCode(Person doctor) {
        clock.forward(Enrolments.STEP);
        return doctor.code(clock.instant());
    }

    private static List<String> lines(int warmup, int measured, Costs costs, RoundTrips first, RoundTrips second) {
        return List.of(
                "",
                String.format(
                        "Whole sign-ins in the server, %s: %d after %d to warm up, one after the other, in ms;",
                        System.getProperty("wardkey.benchmark.database"), measured, warmup),
                "the processor's time is that of the server's thread alone.",
                "                              median      95 %  processor",
                line("first step, password", costs.first),
                line("second step, code", costs.second),
                line("whole sign-in", costs.whole),
                line("one password hash alone", costs.hash),
                String.format(
                        Locale.ROOT,
                        "  The hash is %.0f %% of the elapsed and %.0f %% of the processor's time; %.2f ms of that is beyond the hash.",
                        100 * costs.hash.elapsed(0.5) / costs.whole.elapsed(0.5),
                        100 * costs.hash.cpu() / costs.whole.cpu(),
                        costs.whole.cpu() - costs.hash.cpu()),
                "  Round trips to the database, commits included:",
                "    first step   " + first.line(),
                "    second step  " + second.line());
    }

    private static String line(String what, Series costs) {
        return String.format(
                Locale.ROOT,
                "  %-24s %9.2f %9.2f %10.2f",
                what,
                costs.elapsed(0.5),
                costs.elapsed(0.95),
                costs.cpu());
    }

    private record Costs(Series first, Series second, Series whole, Series hash) {}
}

package org.wardkey.totp;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to look for a code in the whole window: the present step, one before and one after. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TotpBenchmark {

    private final Totp totp = new Totp(TotpParameters.common(1));
    private final TotpSeed seed = TotpSeed.random(new SecureRandom());
    private final Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final String code = totp.code(seed, totp.stepAt(now));

    /** The code of the present step; another costs the same, as all three are computed. */
    @Benchmark
    public OptionalLong check() {
        return totp.matchedStep(seed, code, now);
    }
}

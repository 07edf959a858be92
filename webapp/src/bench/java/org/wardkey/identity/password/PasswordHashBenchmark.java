package org.wardkey.identity.password;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wardkey.identity.Secret;

/** What it costs to compare a password with its hash: most of a sign-in. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PasswordHashBenchmark {

    private final Secret password = Secret.of("a calm morning on ward seven");

    /** One that is demanded and does not work here fails, rather than measure the other. */
    @Param({"native", "java"})
    private String engine = "";

    private PasswordHasher hasher = OwaspHashers.with("java");
    private HashedPassword stored = new HashedPassword("");

    @Setup
    public void store() {
        hasher = OwaspHashers.with(engine);
        stored = hasher.hash(password);
    }

    @Benchmark
    public boolean check() {
        return hasher.matches(password, stored);
    }
}

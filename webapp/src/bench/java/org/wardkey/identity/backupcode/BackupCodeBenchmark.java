package org.wardkey.identity.backupcode;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.factor.Examined;
import org.wardkey.identity.password.OwaspHashers;

/** What it costs to look for a backup code among the ten of an account, without the select that reads them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BackupCodeBenchmark {

    private static final AccountId ASHA = new AccountId(1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final HeldSet set = new HeldSet();
    private final BackupCodes codes = new BackupCodes(
            set, OwaspHashers.with("auto"), new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC), silent());

    private String typed = "";

    @Setup
    public void issue() {
        var fresh = codes.prepare();
        set.add(ASHA, fresh, NOW);
        typed = fresh.codes().get(4).grouped();
    }

    @Benchmark
    public Examined examine() {
        return codes.examine(ASHA, typed);
    }

    /** Nothing is fired by looking. */
    @SuppressWarnings("unchecked")
    private static Event<SecurityEvent> silent() {
        return (Event<SecurityEvent>) Proxy.newProxyInstance(
                BackupCodeBenchmark.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** One account's codes, held in memory. */
    private static final class HeldSet implements BackupCodeSets {

        private Optional<LiveSet> held = Optional.empty();

        @Override
        public Optional<LiveSet> live(AccountId account) {
            return held;
        }

        @Override
        public void add(AccountId account, NewBackupCodes fresh, Instant now) {
            var unused = fresh.digests().stream()
                    .map(digest -> new LiveSet.Code(0, digest, Optional.empty()))
                    .toList();
            held = Optional.of(new LiveSet(fresh.salt(), now, unused));
        }

        @Override
        public boolean spend(long code, Instant now) {
            throw new UnsupportedOperationException("looked at, not spent");
        }

        @Override
        public int end(AccountId account, Instant now) {
            throw new UnsupportedOperationException("looked at, not ended");
        }
    }
}

package org.wardkey.identity.factor;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.wardkey.identity.Injected;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.password.InMemoryPasswords;
import org.wardkey.identity.throttle.Throttle;
import org.wardkey.identity.throttle.Throttles;

/** Second factors for tests of those who ask for one. */
public final class Factors {

    private Factors() {}

    /** These kinds, in an order that CDI might give them in. */
    public static SecondFactors of(SecondFactor... kinds) {
        return of(Throttles.fresh(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC)), kinds);
    }

    /** The same, with a throttle to look at. */
    public static SecondFactors of(Throttle throttle, SecondFactor... kinds) {
        var instance = Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("stream")) {
                        return Arrays.stream(kinds);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        FactorPresence presence = (account, some) ->
                some.stream().anyMatch(kind -> !kind.enrolled(account).isEmpty());
        return Injected.into(new SecondFactors(), instance, throttle, presence);
    }

    /** The policies under these settings; what is not set is the default. */
    public static SecondFactorPolicies policies(Clock clock, Map<String, String> settings) {
        var config = (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOptionalValue") && arguments[1] == String.class) {
                        return Optional.ofNullable(settings.get((String) arguments[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new SecondFactorPolicies(config, clock);
    }

    /** Asks for proofs of these. */
    public static FactorProofs proofs(
            Accounts accounts, SecondFactors factors, Event<SecurityEvent> events, Clock clock) {
        return Injected.into(
                new FactorProofs(),
                accounts,
                factors,
                new InMemoryPasswords(),
                clock,
                new FactorProofRecord(events, clock));
    }
}

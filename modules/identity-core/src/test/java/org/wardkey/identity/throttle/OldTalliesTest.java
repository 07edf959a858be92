package org.wardkey.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Injected;
import org.wardkey.identity.MovableClock;

@DisplayName("The nightly clearing of tallies")
class OldTalliesTest {

    private static final String PUT_RIGHT = "account/1/password/phone";
    private static final String FAILED = "account/1/app";
    private static final String OF_NOBODY = "nobody/x/password";
    private static final String OF_A_SOURCE = "source/1/192.0.2.7/password";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryTallies tallies = new InMemoryTallies();
    private final OldTallies old = Injected.into(new OldTallies(), tallies, clock);

    @Test
    @DisplayName("drops what was put right and sources after two days, nobody's after half a year, an account's never")
    void drops() {
        var account = Optional.of(new AccountId(1));
        tallies.count(PUT_RIGHT, account, clock.instant());
        tallies.clear(PUT_RIGHT, account.get(), false);
        tallies.count(FAILED, account, clock.instant());
        tallies.count(OF_NOBODY, Optional.empty(), clock.instant());
        tallies.count(OF_A_SOURCE, Optional.empty(), clock.instant());

        assertThat(keptAfter(Duration.ofDays(2))).hasSize(4);
        assertThat(keptAfter(Duration.ofMillis(1))).containsExactlyInAnyOrder(FAILED, OF_NOBODY);
        assertThat(keptAfter(Duration.ofDays(178))).containsExactly(FAILED);
    }

    private Iterable<String> keptAfter(Duration time) {
        clock.move(time);
        old.drop();
        return tallies.read(List.of(PUT_RIGHT, FAILED, OF_NOBODY, OF_A_SOURCE)).keySet();
    }
}

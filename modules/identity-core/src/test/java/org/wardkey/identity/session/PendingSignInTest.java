package org.wardkey.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.session.PendingSignIn.Next;

class PendingSignInTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    @Label("Design section 3: a pending sign-in lives five minutes, and half an hour for who sets a factor up")
    void lives(@ForAll Next next, @ForAll @LongRange(min = 0, max = 4_000_000) long milliseconds) {
        long minutes = next == Next.ENROLMENT ? 30 : 5;

        boolean alive = pending(next).alive(NOW.plusMillis(milliseconds));

        assertThat(alive).isEqualTo(milliseconds < minutes * 60_000);
    }

    @Test
    @DisplayName("the last instant of a pending sign-in is outside")
    void border() {
        assertThat(pending(Next.SECOND_FACTOR).expires()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(pending(Next.SECOND_FACTOR)
                        .alive(NOW.plus(Duration.ofMinutes(5)).minusNanos(1)))
                .isTrue();
        assertThat(pending(Next.SECOND_FACTOR).alive(NOW.plus(Duration.ofMinutes(5))))
                .isFalse();
        assertThat(pending(Next.ENROLMENT)
                        .alive(NOW.plus(Duration.ofMinutes(30)).minusNanos(1)))
                .isTrue();
        assertThat(pending(Next.ENROLMENT).alive(NOW.plus(Duration.ofMinutes(30))))
                .isFalse();
    }

    @Test
    @DisplayName("going on in another epoch does not make it younger")
    void inEpoch() {
        var pending = pending(Next.ENROLMENT);

        var next = pending.inEpoch(7);

        assertThat(next).isEqualTo(new PendingSignIn(pending.account(), 7, Next.ENROLMENT, NOW));
    }

    private static PendingSignIn pending(Next next) {
        return new PendingSignIn(new AccountId(1), 0, next, NOW);
    }
}

package org.wardkey.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.RecordedEvents;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

class FactorProofTest {

    private static final AccountId ASHA = new AccountId(1);
    private static final FactorKind APP = new FactorKind("authenticator-app");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final RecordedEvents events = new RecordedEvents();
    private final FactorProofRecord record = new FactorProofRecord(events, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    @DisplayName("Invariant 10: a proof is its account's alone and fresh for five minutes")
    void fresh() {
        var proof = new FreshProof(ASHA, APP, NOW);

        assertThat(proof.covers(ASHA, NOW)).isTrue();
        assertThat(proof.covers(ASHA, NOW.plus(Duration.ofMinutes(5)).minusNanos(1)))
                .isTrue();
        assertThat(proof.covers(ASHA, NOW.plus(Duration.ofMinutes(5)))).isFalse();
        assertThat(proof.covers(ASHA, NOW.minusNanos(1))).isFalse();
        assertThat(proof.covers(new AccountId(2), NOW)).isFalse();
    }

    @Test
    void aRightCodeIsSpentProvesAndIsRecorded() {
        var outcome = settle(match(true));

        assertThat(outcome).isInstanceOfSatisfying(ProofOutcome.Proven.class, proven -> {
            assertThat(proven.proof().covers(ASHA, NOW)).isTrue();
            assertThat(proven.proof().kind()).isEqualTo(APP);
            assertThat(proven.proof().at()).isEqualTo(NOW);
        });
        recorded(Outcome.DONE, "");
    }

    @Test
    void aRightCodeThatSomebodyElseSpentFirstProvesNothing() {
        assertThat(settle(match(false))).isEqualTo(new ProofOutcome.AlreadyUsed());
        recorded(Outcome.REFUSED, "used before");
    }

    @Test
    void aUsedCodeProvesNothing() {
        assertThat(settle(new Examined.AlreadyUsed())).isEqualTo(new ProofOutcome.AlreadyUsed());
        recorded(Outcome.REFUSED, "used before");
    }

    @Test
    void aWrongCodeProvesNothing() {
        assertThat(settle(new Examined.NoMatch())).isEqualTo(new ProofOutcome.Wrong());
        recorded(Outcome.REFUSED, "wrong code");
    }

    private ProofOutcome settle(Examined found) {
        return record.settle(ASHA, new Examination(APP, found), Origin.server());
    }

    private void recorded(Outcome outcome, String detail) {
        assertThat(events.fired()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(Action.FACTOR_PROOF);
            assertThat(event.outcome()).isEqualTo(outcome);
            assertThat(event.factor()).isEqualTo(APP);
            assertThat(event.subject()).isEqualTo(ASHA);
            assertThat(event.detail()).isEqualTo(detail);
        });
    }

    private static Examined.Match match(boolean spent) {
        return () -> spent;
    }
}

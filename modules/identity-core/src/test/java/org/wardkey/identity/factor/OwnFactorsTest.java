package org.wardkey.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.Injected;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.InMemoryAccounts;
import org.wardkey.identity.event.RecordedEvents;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

@DisplayName("F18: one of several factors")
class OwnFactorsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Origin HERE = Origin.server();

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final List<Integer> goesOnIn = new ArrayList<>();
    private final RecordedEvents events = new RecordedEvents();
    private final StandInFactor app = new StandInFactor("app", true);
    private final StandInFactor key = new StandInFactor("key", true);
    private final StandInFactor paper = new StandInFactor("paper", false);
    private final SecondFactors factors = Factors.of(app, key, paper);
    private final OwnFactors own =
            Injected.into(new OwnFactors(), accounts, factors, events, Clock.fixed(NOW, ZoneOffset.UTC));
    private final FactorId theApp = new FactorId(app.kind(), StandInFactor.ONLY);
    private final FactorId theKey = new FactorId(key.kind(), StandInFactor.ONLY);

    private AccountId doctor = new AccountId(1);
    private FreshProof proof = FreshProofs.given(doctor, NOW);

    @BeforeEach
    void aDoctorWithAnAppAndAKey() {
        doctor = accounts.active(PersonKind.DOCTOR, "Meera Iyer", new EmailAddress("meera@hospital.example"));
        proof = FreshProofs.given(doctor, NOW);
        app.give(doctor, "app-1");
        key.give(doctor, "key-1");
        paper.give(doctor, "paper-1");
    }

    @Test
    @DisplayName("goes by itself; every other session ends, and an entry tells which it was")
    void removed() {
        int epoch = accounts.hold(doctor).sessionEpoch();

        assertThat(remove(theApp, proof)).isEqualTo(new FactorChange.Done());

        assertThat(factors.standingAlone(doctor)).containsExactly(theKey);
        assertThat(paper.enrolled(doctor)).isNotEmpty();
        assertThat(goesOnIn).containsExactly(epoch + 1);
        told(Action.FACTOR_REMOVED, Outcome.DONE, "number 1");
    }

    @Test
    @DisplayName("stays where it is the last: the second step is turned off as a whole, where that is allowed")
    void lastOne() {
        remove(theApp, proof);

        assertThat(remove(theKey, proof)).isEqualTo(new FactorChange.LastOne());

        assertThat(factors.standingAlone(doctor)).containsExactly(theKey);
        assertThat(goesOnIn).hasSize(1);
        told(Action.FACTOR_REMOVED, Outcome.REFUSED, "number 1: the last one");
    }

    @Test
    @DisplayName("stays where all others are suspended, and a suspended one goes")
    void besidesASuspendedOne() {
        assertThat(factors.suspend(doctor, theApp)).isTrue();

        assertThat(remove(theKey, proof)).isEqualTo(new FactorChange.LastOne());
        assertThat(remove(theApp, proof)).isEqualTo(new FactorChange.Done());
    }

    @Test
    @DisplayName("Invariant 10: does not go, and keeps its name, without a fresh proof of a factor of one's own")
    void needsProof() {
        var name = new FactorName("Phone");
        var proofs = List.of(
                FreshProofs.ofPassword(doctor, NOW),
                FreshProofs.given(new AccountId(99), NOW),
                FreshProofs.given(doctor, NOW.minus(FreshProof.LIFETIME)),
                FreshProofs.given(doctor, NOW.plus(Duration.ofSeconds(1))));

        for (FreshProof bad : proofs) {
            assertThat(remove(theApp, bad)).isEqualTo(new FactorChange.ProofNeeded());
            assertThat(own.rename(doctor, theApp, name, bad, HERE)).isEqualTo(new FactorChange.ProofNeeded());
        }

        assertThat(factors.standingAlone(doctor)).containsExactly(theApp, theKey);
        assertThat(own.find(doctor, theApp))
                .hasValueSatisfying(factor -> assertThat(factor.name()).isEmpty());
        assertThat(goesOnIn).isEmpty();
    }

    @Test
    @DisplayName("cannot be backup codes, which stand in for others, nor somebody else's")
    void gone() {
        var somebodyElses = new FactorId(app.kind(), 99);
        var codes = new FactorId(paper.kind(), StandInFactor.ONLY);

        assertThat(remove(somebodyElses, proof)).isEqualTo(new FactorChange.Gone());
        assertThat(remove(codes, proof)).isEqualTo(new FactorChange.Gone());
        assertThat(own.rename(doctor, somebodyElses, new FactorName("Mine"), proof, HERE))
                .isEqualTo(new FactorChange.Gone());

        assertThat(paper.enrolled(doctor)).isNotEmpty();
        told(Action.FACTOR_RENAMED, Outcome.REFUSED, "number 99: no such factor");
    }

    @Test
    @DisplayName("that does not stand alone may go although one other is left")
    void besideTheLast() {
        var sent = new SentCodes();
        var withSent = Injected.into(
                new OwnFactors(), accounts, Factors.of(app, sent), events, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(withSent.remove(doctor, theApp, proof, HERE, goesOnIn::add)).isEqualTo(new FactorChange.LastOne());
        assertThat(withSent.remove(doctor, new FactorId(SentCodes.KIND, 1), proof, HERE, goesOnIn::add))
                .isEqualTo(new FactorChange.Done());
        assertThat(sent.enrolled(doctor)).isEmpty();
    }

    @Test
    @DisplayName("gets another name, which no other of the person's has")
    void renamed() {
        assertThat(rename(theApp, "Phone")).isEqualTo(new FactorChange.Done());
        told(Action.FACTOR_RENAMED, Outcome.DONE, "number 1");

        assertThat(rename(theKey, "PHONE")).isEqualTo(new FactorChange.NameTaken());
        assertThat(rename(theApp, "phone")).isEqualTo(new FactorChange.Done());
        assertThat(rename(theKey, "Ring")).isEqualTo(new FactorChange.Done());

        assertThat(factors.enrolled(doctor)).extracting(EnrolledFactor::name).contains("phone", "Ring");
    }

    private FactorChange rename(FactorId id, String name) {
        return own.rename(doctor, id, new FactorName(name), proof, HERE);
    }

    private FactorChange remove(FactorId id, FreshProof with) {
        return own.remove(doctor, id, with, HERE, goesOnIn::add);
    }

    private void told(Action action, Outcome outcome, String detail) {
        var event = events.fired().get(events.fired().size() - 1);
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.outcome()).isEqualTo(outcome);
        assertThat(event.detail()).isEqualTo(detail);
    }
}

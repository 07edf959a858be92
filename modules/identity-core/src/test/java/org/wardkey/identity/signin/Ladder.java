package org.wardkey.identity.signin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Injected;
import org.wardkey.identity.MovableClock;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.InMemoryAccounts;
import org.wardkey.identity.event.RecordedEvents;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.factor.Factors;
import org.wardkey.identity.factor.SentCodes;
import org.wardkey.identity.factor.StandInFactor;
import org.wardkey.identity.password.InMemoryPasswords;
import org.wardkey.identity.place.StandInArrivals;
import org.wardkey.identity.session.InMemorySessions;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.Waiting;
import org.wardkey.identity.throttle.Throttles;
import org.wardkey.identity.trust.NoTrustedDevices;
import org.wardkey.identity.vault.Keysets;

/** A sign-in ladder and all that it stands on, in memory. */
final class Ladder {

    static final String PASSWORD = "quiet ward night lamp";
    static final Origin WARD = new Origin("10.0.0.7", "ward workstation");

    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryPasswords passwords = new InMemoryPasswords();
    final StandInFactor app = new StandInFactor("app", true);
    final StandInFactor paper = new StandInFactor("paper", false);
    final SentCodes sent = new SentCodes();
    final RecordedEvents events = new RecordedEvents();
    final InMemorySessions sessions = new InMemorySessions();
    final StandInArrivals arrivals = new StandInArrivals();
    final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    final SignInLadder ladder;

    Ladder() {
        var record =
                Injected.into(new SignInRecord(), events, passwords, sessions, new NoTrustedDevices(), arrivals, clock);
        var policies = Factors.policies(clock, Map.of());
        ladder = Injected.into(
                new SignInLadder(),
                accounts,
                passwords,
                Throttles.guesses(Keysets.blindIndex()),
                Factors.of(Throttles.fresh(clock), paper, app, sent),
                policies,
                arrivals,
                record,
                new SecureRandom(),
                clock);
    }

    /** Somebody active, with the password above. */
    AccountId doctor(String email) {
        AccountId id = accounts.active(PersonKind.DOCTOR, "Meera Iyer", new EmailAddress(email));
        passwords.set(id, PASSWORD);
        return id;
    }

    AccountId administrator(String email) {
        AccountId id = accounts.active(PersonKind.STAFF, "Farida Khan", new EmailAddress(email), Role.ADMINISTRATOR);
        passwords.set(id, PASSWORD);
        return id;
    }

    FirstStep password(String identifier, String password) {
        return ladder.giveIdentifierAndPassword(identifier, Secret.of(password), WARD);
    }

    PendingSignIn pending(String identifier) {
        FirstStep step = password(identifier, PASSWORD);
        return step instanceof FirstStep.MustEnrol must ? must.pending() : ((FirstStep.Pending) step).pending();
    }

    SecondStep code(PendingSignIn pending, String typed) {
        return Waiting.of(pending, accounts.find(pending.account()).orElseThrow())
                .map(waiting -> ladder.giveCode(waiting, typed, WARD))
                .orElseGet(SecondStep.Ended::new);
    }

    /** The same from somewhere else. */
    SecondStep code(PendingSignIn pending, String typed, Origin origin) {
        return Waiting.of(pending, accounts.find(pending.account()).orElseThrow())
                .map(waiting -> ladder.giveCode(waiting, typed, origin))
                .orElseGet(SecondStep.Ended::new);
    }

    SecondStep answer(PendingSignIn pending, String typed) {
        return Waiting.of(pending, accounts.find(pending.account()).orElseThrow())
                .map(waiting -> ladder.giveAnswer(waiting, SentCodes.KIND, typed, WARD))
                .orElseGet(SecondStep.Ended::new);
    }

    /** What was recorded last. */
    SecurityEvent event() {
        return events.fired().get(events.fired().size() - 1);
    }
}

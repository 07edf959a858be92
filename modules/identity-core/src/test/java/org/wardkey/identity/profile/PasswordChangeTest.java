package org.wardkey.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Injected;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.Secret;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.InMemoryAccounts;
import org.wardkey.identity.event.RecordedEvents;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.factor.Factors;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.identity.factor.StandInFactor;
import org.wardkey.identity.password.InMemoryPasswords;
import org.wardkey.identity.password.PasswordFault;
import org.wardkey.identity.password.Policies;
import org.wardkey.identity.session.SignedIn;

class PasswordChangeTest {

    private static final String PRESENT = "quiet ward night lamp";
    private static final String CHOSEN = "garden gate blue bicycle";
    private static final String SHORTER = "blue bicycle";

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final List<Integer> goesOnIn = new ArrayList<>();
    private final RecordedEvents events = new RecordedEvents();
    private final StandInFactor app = new StandInFactor("app", true);
    private final StandInFactor paper = new StandInFactor("paper", false);
    private final SecondFactors factors = Factors.of(app, paper);
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private final PasswordChange change = Injected.into(
            new PasswordChange(),
            accounts,
            passwords,
            Policies.ours(),
            factors,
            Factors.policies(clock, Map.of()),
            Factors.proofs(accounts, factors, events, clock),
            Injected.into(new PasswordChangeRecord(), accounts, passwords, events, clock));

    @Test
    @DisplayName("from who has no factor the present password is enough; every other session ends")
    void withoutAFactor() {
        AccountId meera = doctor();
        int epoch = accounts.hold(meera).sessionEpoch();

        assertThat(change(meera, PRESENT, "", CHOSEN)).isEqualTo(new PasswordChanged.Changed());
        assertThat(goesOnIn).containsExactly(epoch + 1);

        assertThat(passwords.of(meera)).contains(passwords.hash(Secret.of(CHOSEN)));
        assertThat(accounts.hold(meera).sessionEpoch()).isEqualTo(epoch + 1);
        assertThat(events.actions()).containsExactly(Action.PASSWORD_CHANGED);
        assertThat(events.fired().get(0).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    @DisplayName("ASVS V6.2.3: without the present password nothing changes, and the code is not used up")
    void wrongPassword() {
        AccountId meera = doctor();
        app.give(meera, "app-1");

        assertThat(change(meera, "wrong", "app-1", CHOSEN)).isEqualTo(new PasswordChanged.WrongPassword());

        unchanged(meera);
        assertThat(app.examined()).isEmpty();
        assertThat(events.fired()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(Action.PASSWORD_CHANGED);
            assertThat(event.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(event.detail()).isEqualTo("wrong password");
        });
    }

    @Test
    @DisplayName("ASVS V7.5.1: who has a factor changes nothing without a right code")
    void wrongCode() {
        AccountId meera = doctor();
        app.give(meera, "app-1");

        assertThat(change.asksForCode(session(meera))).isTrue();
        assertThat(change(meera, PRESENT, "app-9", CHOSEN)).isEqualTo(new PasswordChanged.WrongCode());
        assertThat(change(meera, PRESENT, "", CHOSEN)).isEqualTo(new PasswordChanged.WrongCode());

        unchanged(meera);
        assertThat(events.actions()).containsExactly(Action.FACTOR_PROOF, Action.FACTOR_PROOF);
    }

    @Test
    @DisplayName("F16: after five wrong codes it says so of the code, not of the password")
    void codesUsedUp() {
        AccountId meera = doctor();
        app.give(meera, "app-1");
        for (int wrong = 0; wrong < 5; wrong++) {
            change(meera, PRESENT, "app-9", CHOSEN);
        }

        assertThat(change(meera, PRESENT, "app-1", CHOSEN)).isInstanceOf(PasswordChanged.CodeTooSoon.class);
        unchanged(meera);
    }

    @Test
    @DisplayName("N9: a code changes the password once")
    void usedCode() {
        AccountId meera = doctor();
        app.give(meera, "app-1");

        assertThat(change(meera, PRESENT, "app-1", CHOSEN)).isInstanceOf(PasswordChanged.Changed.class);
        assertThat(change(meera, CHOSEN, "app-1", PRESENT)).isEqualTo(new PasswordChanged.AlreadyUsed());

        assertThat(passwords.of(meera)).contains(passwords.hash(Secret.of(CHOSEN)));
        assertThat(events.actions()).containsExactly(Action.FACTOR_PROOF, Action.PASSWORD_CHANGED, Action.FACTOR_PROOF);
    }

    @Test
    @DisplayName("a password that is not fit does not use the code up")
    void unfit() {
        AccountId meera = doctor();
        app.give(meera, "app-1");

        assertThat(change(meera, PRESENT, "app-1", "password"))
                .isEqualTo(new PasswordChanged.Unfit(List.of(new PasswordFault.Common())));

        unchanged(meera);
        assertThat(app.examined()).isEmpty();
        assertThat(change(meera, PRESENT, "app-1", CHOSEN)).isInstanceOf(PasswordChanged.Changed.class);
    }

    @Test
    @DisplayName("N1: 15 characters for a password alone, 8 beside a factor that the person has")
    void length() {
        AccountId meera = doctor();
        // Backup codes without a factor are none.
        paper.give(meera, "paper-1");

        assertThat(change.asksForCode(session(meera))).isFalse();
        assertThat(change(meera, PRESENT, "", SHORTER))
                .isEqualTo(new PasswordChanged.Unfit(List.of(new PasswordFault.TooShort(15))));
        app.give(meera, "app-1");
        assertThat(change(meera, PRESENT, "app-1", SHORTER)).isInstanceOf(PasswordChanged.Changed.class);
    }

    @Test
    @DisplayName("Design section 3: who gave a code in the last few minutes is not asked for another")
    void provenAMomentAgo() {
        AccountId meera = doctor();
        app.give(meera, "app-1");
        Instant lately = clock.instant().minus(FreshProof.LIFETIME).plusNanos(1);
        var person = new SignedIn(meera, 1, Set.of(Role.DOCTOR), lately, app.kind(), lately);

        assertThat(change.asksForCode(person)).isFalse();
        assertThat(change.change(person, Secret.of(PRESENT), "", Secret.of(CHOSEN), Origin.server(), goesOnIn::add))
                .isInstanceOf(PasswordChanged.Changed.class);

        assertThat(app.examined()).isEmpty();
    }

    @Test
    @DisplayName("N19: a sign-in with the password alone is no proof for who has set a factor up since")
    void provenByPasswordOnly() {
        AccountId meera = doctor();
        app.give(meera, "app-1");
        var person = new SignedIn(meera, 1, Set.of(Role.DOCTOR), clock.instant(), null, null);

        assertThat(change.asksForCode(person)).isTrue();
    }

    @Test
    @DisplayName("N1: 8 characters for whom policy will not let in without a factor")
    void lengthByPolicy() {
        AccountId farida = accounts.active(
                PersonKind.STAFF, "Farida Khan", new EmailAddress("farida@hospital.example"), Role.ADMINISTRATOR);
        passwords.set(farida, PRESENT);

        assertThat(change(farida, PRESENT, "", SHORTER)).isInstanceOf(PasswordChanged.Changed.class);
    }

    @Test
    @DisplayName("a password made of one's own name or identifier is not fit")
    void personal() {
        AccountId meera = doctor();
        var personal = new PasswordChanged.Unfit(List.of(new PasswordFault.Personal()));

        assertThat(change(meera, PRESENT, "", "lakshminarayanan")).isEqualTo(personal);
        assertThat(change(meera, PRESENT, "", "meera.lakshmi@hospital")).isEqualTo(personal);
    }

    private AccountId doctor() {
        AccountId id = accounts.active(
                PersonKind.DOCTOR, "Meera Lakshminarayanan", new EmailAddress("meera.lakshmi@hospital.example"));
        passwords.set(id, PRESENT);
        return id;
    }

    private PasswordChanged change(AccountId self, String present, String code, String chosen) {
        return change.change(
                session(self), Secret.of(present), code, Secret.of(chosen), Origin.server(), goesOnIn::add);
    }

    /** A session of long ago, in which the proofs of the sign-in are stale. */
    private SignedIn session(AccountId self) {
        Instant longAgo = clock.instant().minus(FreshProof.LIFETIME);
        var kind = app.enrolled(self).isEmpty() ? null : app.kind();
        return new SignedIn(self, 1, Set.of(Role.DOCTOR), longAgo, kind, kind == null ? null : longAgo);
    }

    private void unchanged(AccountId self) {
        assertThat(passwords.of(self)).contains(passwords.hash(Secret.of(PRESENT)));
        assertThat(accounts.hold(self).sessionEpoch()).isEqualTo(1);
    }
}

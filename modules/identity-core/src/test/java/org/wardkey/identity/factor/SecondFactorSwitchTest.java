package org.wardkey.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;
import org.wardkey.identity.password.InMemoryPasswords;
import org.wardkey.identity.password.Policies;

@DisplayName("Invariant 10: turning the second factor off")
class SecondFactorSwitchTest {

    private static final String LONG = "mango tree river boat";
    private static final String SHORT = "river bo";

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final List<Integer> goesOnIn = new ArrayList<>();
    private final RecordedEvents events = new RecordedEvents();
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private final StandInFactor app = new StandInFactor("app", true);
    private final StandInFactor paper = new StandInFactor("paper", false);
    private final SecondFactors factors = Factors.of(app, paper);
    private final SecondFactorSwitch factorSwitch = Injected.into(
            new SecondFactorSwitch(),
            accounts,
            passwords,
            Policies.ours(),
            Factors.policies(clock, Map.of()),
            factors,
            new SecondFactorSwitchRecord(accounts, factors, events, clock));

    private AccountId doctor = new AccountId(1);

    @BeforeEach
    void aDoctorWithAnApp() {
        doctor = accounts.active(PersonKind.DOCTOR, "Meera Iyer", new EmailAddress("meera@hospital.example"));
        passwords.set(doctor, LONG);
        app.give(doctor, "app-1", "app-2");
        paper.give(doctor, "paper-1");
    }

    @Test
    @DisplayName("with password and code every factor and backup code goes, every other session ends, one entry tells")
    void off() {
        int epoch = accounts.hold(doctor).sessionEpoch();

        var outcome = turnOff(doctor, LONG, "app-1");

        assertThat(outcome).isEqualTo(new SwitchedOff.Off());
        assertThat(goesOnIn).containsExactly(epoch + 1);
        assertThat(factors.enrolled(doctor)).isEmpty();
        assertThat(event()).satisfies(event -> {
            assertThat(event.outcome()).isEqualTo(Outcome.DONE);
            assertThat(event.factor()).isEqualTo(app.kind());
            assertThat(event.detail()).isEqualTo("all");
        });
    }

    @Test
    @DisplayName("a backup code proves a present factor too")
    void byBackupCode() {
        assertThat(turnOff(doctor, LONG, "paper-1")).isInstanceOf(SwitchedOff.Off.class);
        assertThat(factors.enrolled(doctor)).isEmpty();
    }

    @Test
    @DisplayName("a wrong password changes nothing and does not use the code up")
    void wrongPassword() {
        assertThat(turnOff(doctor, "not it at all, sorry", "app-1")).isEqualTo(new SwitchedOff.WrongPassword());

        refused("wrong password");
        assertThat(app.examined()).isEmpty();
        assertThat(turnOff(doctor, LONG, "app-1")).isInstanceOf(SwitchedOff.Off.class);
    }

    @Test
    @DisplayName("a wrong code changes nothing")
    void wrongCode() {
        assertThat(turnOff(doctor, LONG, "app-9")).isEqualTo(new SwitchedOff.WrongCode());

        refused("wrong code");
    }

    @Test
    @DisplayName("F16: after five wrong codes it says so of the code, not of the password")
    void codesUsedUp() {
        for (int wrong = 0; wrong < 5; wrong++) {
            turnOff(doctor, LONG, "app-9");
        }

        assertThat(turnOff(doctor, LONG, "app-1")).isInstanceOf(SwitchedOff.CodeTooSoon.class);
        assertThat(factors.enrolled(doctor)).isNotEmpty();
    }

    @Test
    @DisplayName("N9: a code that was used before changes nothing")
    void usedCode() {
        spend("app-1");

        assertThat(turnOff(doctor, LONG, "app-1")).isEqualTo(new SwitchedOff.AlreadyUsed());

        refused("used before");
    }

    @Test
    @DisplayName("N9: of two that come with the same code, the one who loses the race changes nothing")
    void lostRace() {
        app.loseEveryRace();

        assertThat(turnOff(doctor, LONG, "app-1")).isEqualTo(new SwitchedOff.AlreadyUsed());

        refused("used before");
    }

    @Test
    @DisplayName("who must have a second factor keeps it, and the code with it")
    void required() {
        var administrator = accounts.active(
                PersonKind.STAFF, "Farida", new EmailAddress("farida@hospital.example"), Role.ADMINISTRATOR);
        passwords.set(administrator, LONG);
        app.give(administrator, "app-7");

        assertThat(turnOff(administrator, LONG, "app-7")).isEqualTo(new SwitchedOff.RequiredByPolicy());

        assertThat(factors.any(administrator)).isTrue();
        assertThat(app.examined()).isEmpty();
        assertThat(event().detail()).isEqualTo("required by policy");
    }

    @Test
    @DisplayName("N1: a password of less than 15 characters may not stay behind alone")
    void tooShort() {
        passwords.set(doctor, SHORT);

        assertThat(turnOff(doctor, SHORT, "app-1")).isEqualTo(new SwitchedOff.PasswordTooShort(15));

        refused("password too short");
        assertThat(app.examined()).isEmpty();
    }

    @Test
    @DisplayName("N1: what the block list says today does not keep a long password's owner from turning it off")
    void lengthAloneDecides() {
        passwords.set(doctor, "aaaaaaaaaaaaaaa");

        assertThat(turnOff(doctor, "aaaaaaaaaaaaaaa", "app-1")).isInstanceOf(SwitchedOff.Off.class);
    }

    private SwitchedOff turnOff(AccountId account, String password, String code) {
        return factorSwitch.turnOff(account, Secret.of(password), code, Origin.server(), goesOnIn::add);
    }

    private void spend(String code) {
        assertThat(((Examined.Match) factors.examine(accounts.hold(doctor), code, Origin.server())
                                .found())
                        .spend())
                .isTrue();
    }

    /** Nothing is changed, and one entry says why. */
    private void refused(String why) {
        assertThat(factors.enrolled(doctor)).hasSize(2);
        assertThat(accounts.hold(doctor).sessionEpoch()).isEqualTo(1);
        assertThat(event().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(event().detail()).isEqualTo(why);
    }

    private SecurityEvent event() {
        var event = events.fired().get(events.fired().size() - 1);
        assertThat(event.action()).isEqualTo(Action.FACTOR_REMOVED);
        return event;
    }
}

package org.wardkey.identity.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.MovableClock;
import org.wardkey.identity.Origin;
import org.wardkey.identity.PersonKind;
import org.wardkey.identity.Role;
import org.wardkey.identity.account.AccountState;
import org.wardkey.identity.account.EmailAddress;
import org.wardkey.identity.account.HospitalNumber;
import org.wardkey.identity.account.InMemoryAccounts;
import org.wardkey.identity.authority.Ruling.Forbidden;
import org.wardkey.identity.authority.Ruling.Permitted;
import org.wardkey.identity.authority.Ruling.Why;
import org.wardkey.identity.event.RecordedEvents;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

@DisplayName("ASVS V8.2.1: what staff may do to somebody else's account")
class AuthorityTest {

    private static final Instant NOON = Instant.parse("2026-11-23T06:30:00Z");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final RecordedEvents events = new RecordedEvents();
    private final MovableClock clock = new MovableClock(NOON);
    private int people;
    private final Authority authority = new Authority(accounts, events, clock);

    @ParameterizedTest(name = "{1} may {2} of a patient: {3}")
    @CsvSource({
        "1, HELPDESK, SUSPEND_FACTOR, true",
        "2, HELPDESK, DISABLE, false",
        "3, HELPDESK, APPROVE_CASES, false",
        "4, APPROVER, APPROVE_CASES, true",
        "5, APPROVER, WORK_ON_CASES, false",
        "6, AUDITOR, SEE_RECORD, true",
        "7, AUDITOR, UNLOCK, false",
        "8, REGISTRATION_DESK, SEE_RECORD, false",
        "9, ADMINISTRATOR, DISABLE, true",
        "10, ADMINISTRATOR, READ_AUDIT, false",
        "11, STAFF, SEE_RECORD, false",
        "12, DOCTOR, SEE_RECORD, false"
    })
    void byRole(int number, Role role, Right right, boolean may) {
        AccountId actor = staff(role);

        Ruling ruling = authority.ask(actor, right, patient(), Origin.server());

        assertThat(ruling instanceof Permitted).isEqualTo(may);
    }

    @ParameterizedTest(name = "nobody does it to themselves: {0}")
    @EnumSource(value = Right.class, names = "SEE_RECORD", mode = EnumSource.Mode.EXCLUDE)
    void oneself(Right right) {
        AccountId actor = staff(EnumSet.allOf(Role.class).toArray(Role[]::new));

        assertThat(authority.ask(actor, right, actor, Origin.server())).isEqualTo(new Forbidden(Why.ONESELF));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @DisplayName("and to nobody whose account reaches farther")
    @CsvSource({
        "HELPDESK, ADMINISTRATOR, false",
        "HELPDESK, APPROVER, false",
        "HELPDESK, HELPDESK, true",
        "HELPDESK, REGISTRATION_DESK, true",
        "ADMINISTRATOR, ADMINISTRATOR, true",
        "ADMINISTRATOR, AUDITOR, true"
    })
    void byRank(Role actor, Role subject, boolean may) {
        Ruling ruling = authority.ask(staff(actor), Right.LOCK_DOWN, staff(subject), Origin.server());

        assertThat(ruling instanceof Permitted).isEqualTo(may);
    }

    @Test
    @DisplayName("Nobody is too high to be looked at, and nobody is hidden from themselves")
    void looking() {
        AccountId helper = staff(Role.HELPDESK);

        assertThat(authority.ask(helper, Right.SEE_RECORD, staff(Role.ADMINISTRATOR), Origin.server()))
                .isInstanceOf(Permitted.class);
        assertThat(authority.ask(helper, Right.SEE_RECORD, helper, Origin.server()))
                .isInstanceOf(Permitted.class);
    }

    @Test
    @DisplayName(
            "Standards part 2, row 17: a right that was taken away, with the account or by a lock, is gone at once")
    void atOnce() {
        AccountId actor = staff(Role.HELPDESK);
        accounts.shut(actor, AccountState.LOCKED);

        assertThat(authority.ask(actor, Right.UNLOCK, patient(), Origin.server()))
                .isEqualTo(new Forbidden(Why.NO_RIGHT));
    }

    @Test
    @DisplayName("Invariant 8: what is forbidden is remembered, with who tried what on whom")
    void remembered() {
        AccountId actor = staff(Role.STAFF);
        AccountId patient = patient();

        authority.ask(actor, Right.SUSPEND_FACTOR, patient, Origin.server());
        assertThatThrownBy(() -> authority.require(actor, Right.READ_AUDIT, Origin.server()))
                .isInstanceOf(SecurityException.class);

        assertThat(events.fired()).extracting(event -> event.action()).containsOnly(Action.RIGHT_REFUSED);
        assertThat(events.fired()).extracting(event -> event.outcome()).containsOnly(Outcome.REFUSED);
        assertThat(events.fired())
                .extracting(event -> event.detail())
                .containsExactly("SUSPEND_FACTOR NO_RIGHT", "READ_AUDIT NO_RIGHT");
        assertThat(events.fired().get(0).subject()).isEqualTo(patient);
        assertThat(events.fired().get(0).actor()).isEqualTo(actor);
    }

    @Test
    void nobodyThere() {
        Ruling ruling = authority.ask(staff(Role.HELPDESK), Right.UNLOCK, new AccountId(4711), Origin.server());

        assertThat(ruling).isEqualTo(new Forbidden(Why.NOBODY));
    }

    @Test
    @DisplayName("A permit is for one right and for now")
    void narrow() {
        AccountId patient = patient();
        var permitted = (Permitted) authority.ask(staff(Role.HELPDESK), Right.UNLOCK, patient, Origin.server());
        Permit permit = permitted.permit();

        assertThat(permit.subject(Right.UNLOCK, NOON)).isEqualTo(patient);
        assertThatThrownBy(() -> permit.subject(Right.LOCK_DOWN, NOON)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> permit.subject(Right.UNLOCK, NOON.plus(Duration.ofMinutes(2))))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    @DisplayName("Whoever has a right over others comes in with a second factor only")
    void administrative() {
        for (Role role : Role.values()) {
            boolean any = EnumSet.allOf(Right.class).stream().anyMatch(right -> right.isOf(Set.of(role)));

            assertThat(role.administrative()).as("%s", role).isEqualTo(any);
        }
    }

    private AccountId staff(Role... roles) {
        return accounts.active(PersonKind.STAFF, "Somebody", new EmailAddress(next() + "@hospital.example"), roles);
    }

    private AccountId patient() {
        return accounts.active(PersonKind.PATIENT, "Asha Devi", new HospitalNumber("H10000" + people++));
    }

    private String next() {
        return "person" + people++;
    }
}

package org.wardkey.oversight.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

@DisplayName("A person is told")
class NoticeKindTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:05:06Z");
    private static final AccountId PERSON = new AccountId(41);
    private static final FactorKind APP = new FactorKind("authenticator-app");
    private static final Origin NEW = new Origin("10.1.1.1", "a browser");
    private static final Origin KNOWN = new Origin("10.1.1.1", "a browser", Map.of(PERSON, "abcdef"));

    /** What has no row here is told to nobody. */
    private static final Set<Action> TOLD_WHEN_DONE = EnumSet.of(
            Action.FACTOR_ADDED,
            Action.FACTOR_REPLACED,
            Action.FACTOR_REMOVED,
            Action.BACKUP_CODES_ISSUED,
            Action.PASSWORD_CHANGED,
            Action.CONTACT_ADDED,
            Action.CONTACT_REMOVED,
            Action.DEVICE_TRUSTED,
            Action.ACCOUNT_ACTIVATED,
            Action.UNUSUAL_PLACE,
            Action.FACTOR_SUSPENDED,
            Action.SIGN_IN);

    private static final Set<Action> TOLD_WHEN_REFUSED =
            EnumSet.of(Action.SECOND_FACTOR_CHECK, Action.DEVICE_TRUST_BROKEN, Action.UNUSUAL_PLACE);

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "FACTOR_ADDED, FACTOR_ADDED",
        "FACTOR_REPLACED, FACTOR_REPLACED",
        "FACTOR_REMOVED, FACTOR_REMOVED",
        "BACKUP_CODES_ISSUED, BACKUP_CODES_ISSUED",
        "PASSWORD_CHANGED, PASSWORD_CHANGED",
        "CONTACT_ADDED, CONTACT_ADDED",
        "CONTACT_REMOVED, CONTACT_REMOVED",
        "DEVICE_TRUSTED, DEVICE_TRUSTED",
        "ACCOUNT_ACTIVATED, ACCOUNT_ACTIVATED"
    })
    @DisplayName("N18, N22, ASVS V6.3.7: when one of their credentials changes")
    void changed(Action action, NoticeKind kind) {
        assertThat(NoticeKind.of(done(action, KNOWN))).contains(kind);
    }

    @Test
    @DisplayName("ASVS V6.3.7: when their second step is turned off as a whole, and not only a part of it")
    void off() {
        assertThat(NoticeKind.of(done(Action.FACTOR_REMOVED, KNOWN).with(APP).with("all")))
                .contains(NoticeKind.SECOND_STEP_OFF);
        assertThat(NoticeKind.of(done(Action.FACTOR_REMOVED, KNOWN).with(APP).with("number 7")))
                .contains(NoticeKind.FACTOR_REMOVED);
    }

    @Test
    @DisplayName("ASVS V6.3.5: of a sign-in from a browser that is new to them, and of none from one that is known")
    void newBrowser() {
        Origin knownToAnother = new Origin("10.1.1.1", "a browser", Map.of(new AccountId(42), "abcdef"));

        assertThat(NoticeKind.of(done(Action.SIGN_IN, NEW).with(APP))).contains(NoticeKind.NEW_BROWSER);
        assertThat(NoticeKind.of(done(Action.SIGN_IN, knownToAnother))).contains(NoticeKind.NEW_BROWSER);
        assertThat(NoticeKind.of(done(Action.SIGN_IN, KNOWN).with(APP))).isEmpty();
    }

    @Test
    @DisplayName("N22: of a backup code that was used, at a sign-in or for a change, from wherever")
    void backupCode() {
        assertThat(NoticeKind.of(done(Action.SIGN_IN, KNOWN).with(BackupCodes.KIND)))
                .contains(NoticeKind.BACKUP_CODE_USED);
        assertThat(NoticeKind.of(done(Action.SIGN_IN, NEW).with(BackupCodes.KIND)))
                .contains(NoticeKind.BACKUP_CODE_USED);
        assertThat(NoticeKind.of(done(Action.FACTOR_PROOF, KNOWN).with(BackupCodes.KIND)))
                .contains(NoticeKind.BACKUP_CODE_USED);
        assertThat(NoticeKind.of(done(Action.FACTOR_PROOF, NEW).with(APP))).isEmpty();
    }

    @Test
    @DisplayName("ASVS V6.3.5: of a right password with a wrong code, once an hour at most; of no wrong password")
    void wrongCode() {
        var wrongCode = refused(Action.SECOND_FACTOR_CHECK).with(APP).with("wrong code");

        assertThat(NoticeKind.of(wrongCode)).contains(NoticeKind.WRONG_CODE);
        assertThat(NoticeKind.WRONG_CODE.onceAnHour()).isTrue();
        assertThat(NoticeKind.of(refused(Action.PASSWORD_CHECK))).isEmpty();
        assertThat(EnumSet.complementOf(EnumSet.of(NoticeKind.WRONG_CODE, NoticeKind.UNUSUAL_PLACE)))
                .noneMatch(NoticeKind::onceAnHour);
    }

    @Test
    @DisplayName("when somebody comes with a copy of a trusted device")
    void broken() {
        assertThat(NoticeKind.of(refused(Action.DEVICE_TRUST_BROKEN))).contains(NoticeKind.DEVICE_TRUST_BROKEN);
    }

    @Test
    @DisplayName("ASVS V6.3.5, F23: of a right password at an unusual place, taken or not, once an hour at most")
    void place() {
        assertThat(NoticeKind.of(SecurityEvent.attempt(Action.UNUSUAL_PLACE, Outcome.DONE, PERSON, NEW, NOW)))
                .contains(NoticeKind.UNUSUAL_PLACE);
        assertThat(NoticeKind.of(refused(Action.UNUSUAL_PLACE))).contains(NoticeKind.UNUSUAL_PLACE);
        assertThat(NoticeKind.UNUSUAL_PLACE.onceAnHour()).isTrue();
    }

    @Test
    @DisplayName("when a factor of theirs is stopped that seems to be copied, and not when they stopped it themselves")
    void stopped() {
        assertThat(NoticeKind.of(SecurityEvent.attempt(Action.FACTOR_SUSPENDED, Outcome.DONE, PERSON, NEW, NOW)))
                .contains(NoticeKind.FACTOR_STOPPED);
        assertThat(NoticeKind.of(done(Action.FACTOR_SUSPENDED, NEW).with(new FactorId(APP, 7))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "ACCOUNT_LOCKED, ACCOUNT_LOCKED",
        "ACCOUNT_UNLOCKED, ACCOUNT_UNLOCKED",
        "ACCOUNT_DISABLED, ACCOUNT_DISABLED",
        "ACCOUNT_ENABLED, ACCOUNT_ENABLED",
        "WAITS_ENDED, STAFF_ENDED_WAITS",
        "SESSION_ENDED, STAFF_ENDED_SESSIONS",
        "FACTOR_SUSPENDED, STAFF_SUSPENDED_FACTOR",
        "ENROLMENT_REQUIRED, STAFF_REQUIRED_FACTOR",
        "ACTIVATION_CODE_ISSUED, STAFF_ISSUED_SLIP"
    })
    @DisplayName("F19: of what the hospital's staff did to their account, and not of what staff tried in vain")
    void byStaff(Action action, NoticeKind kind) {
        assertThat(NoticeKind.of(staffs(action, Outcome.DONE))).contains(kind);
        assertThat(NoticeKind.of(staffs(action, Outcome.REFUSED))).isEmpty();
        assertThat(kind.isStaffs()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    @DisplayName("of nothing else, of nothing that was refused, and of nothing that is nobody's")
    void nothingElse(Action action) {
        if (!TOLD_WHEN_DONE.contains(action)) {
            assertThat(NoticeKind.of(done(action, NEW))).isEmpty();
        }
        if (!TOLD_WHEN_REFUSED.contains(action)) {
            assertThat(NoticeKind.of(refused(action))).isEmpty();
        }
        assertThat(NoticeKind.of(SecurityEvent.attempt(action, Outcome.DONE, null, NEW, NOW)))
                .isEmpty();
        assertThat(NoticeKind.of(SecurityEvent.attempt(action, Outcome.REFUSED, null, NEW, NOW)))
                .isEmpty();
    }

    private static SecurityEvent staffs(Action action, Outcome outcome) {
        return new SecurityEvent(action, outcome, PERSON, new AccountId(42), APP, NEW, NOW, "asked at the desk");
    }

    private static SecurityEvent done(Action action, Origin origin) {
        return SecurityEvent.own(action, Outcome.DONE, PERSON, origin, NOW);
    }

    private static SecurityEvent refused(Action action) {
        return SecurityEvent.attempt(action, Outcome.REFUSED, PERSON, NEW, NOW);
    }
}

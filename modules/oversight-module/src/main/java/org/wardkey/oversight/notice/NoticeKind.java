package org.wardkey.oversight.notice;

import java.util.Optional;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.backupcode.BackupCodes;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/** What people are told of (NIST N18, N22, ASVS V6.3.5, V6.3.7). The names are stored: never rename one. */
public enum NoticeKind {
    FACTOR_ADDED,
    FACTOR_REPLACED,
    FACTOR_REMOVED,
    SECOND_STEP_OFF,
    BACKUP_CODES_ISSUED,
    BACKUP_CODE_USED,
    PASSWORD_CHANGED,
    CONTACT_ADDED,
    CONTACT_REMOVED,
    NEW_BROWSER,
    WRONG_CODE,
    DEVICE_TRUSTED,
    DEVICE_TRUST_BROKEN,
    UNUSUAL_PLACE,
    FACTOR_STOPPED,
    ACCOUNT_ACTIVATED,
    ACCOUNT_LOCKED,
    ACCOUNT_UNLOCKED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    STAFF_ENDED_WAITS,
    STAFF_ENDED_SESSIONS,
    STAFF_SUSPENDED_FACTOR,
    STAFF_REQUIRED_FACTOR,
    STAFF_ISSUED_SLIP;

    /** What a removal of every factor at once says of itself. */
    private static final String ALL = "all";

    /** What the account's owner is told of this, if anything. */
    static Optional<NoticeKind> of(SecurityEvent event) {
        AccountId owner = event.subject();
        if (owner == null) {
            return Optional.empty();
        }
        if (byStaff(event)) {
            return event.outcome() == Outcome.DONE ? ofStaff(event.action()) : Optional.empty();
        }
        return event.outcome() == Outcome.DONE ? ofDone(event, owner) : ofRefused(event.action());
    }

    /** Whether somebody else did it, who is signed in: that is staff. */
    static boolean byStaff(SecurityEvent event) {
        return event.actor() != null && !event.actor().equals(event.subject());
    }

    private static Optional<NoticeKind> ofStaff(Action action) {
        return switch (action) {
            case ACCOUNT_LOCKED -> Optional.of(ACCOUNT_LOCKED);
            case ACCOUNT_UNLOCKED -> Optional.of(ACCOUNT_UNLOCKED);
            case ACCOUNT_DISABLED -> Optional.of(ACCOUNT_DISABLED);
            case ACCOUNT_ENABLED -> Optional.of(ACCOUNT_ENABLED);
            case WAITS_ENDED -> Optional.of(STAFF_ENDED_WAITS);
            case SESSION_ENDED -> Optional.of(STAFF_ENDED_SESSIONS);
            case FACTOR_SUSPENDED -> Optional.of(STAFF_SUSPENDED_FACTOR);
            case ENROLMENT_REQUIRED -> Optional.of(STAFF_REQUIRED_FACTOR);
            case ACTIVATION_CODE_ISSUED -> Optional.of(STAFF_ISSUED_SLIP);
            default -> Optional.empty();
        };
    }

    private static Optional<NoticeKind> ofDone(SecurityEvent event, AccountId owner) {
        return switch (event.action()) {
            case FACTOR_ADDED -> Optional.of(FACTOR_ADDED);
            case FACTOR_REPLACED -> Optional.of(FACTOR_REPLACED);
            case FACTOR_REMOVED -> Optional.of(event.detail().equals(ALL) ? SECOND_STEP_OFF : FACTOR_REMOVED);
            case BACKUP_CODES_ISSUED -> Optional.of(BACKUP_CODES_ISSUED);
            case PASSWORD_CHANGED -> Optional.of(PASSWORD_CHANGED);
            case CONTACT_ADDED -> Optional.of(CONTACT_ADDED);
            case CONTACT_REMOVED -> Optional.of(CONTACT_REMOVED);
            case DEVICE_TRUSTED -> Optional.of(DEVICE_TRUSTED);
            case ACCOUNT_ACTIVATED -> Optional.of(ACCOUNT_ACTIVATED);
            case FACTOR_PROOF -> Optional.of(BACKUP_CODE_USED).filter(kind -> byBackupCode(event));
            case SIGN_IN -> ofSignIn(event, owner);
            case UNUSUAL_PLACE -> Optional.of(UNUSUAL_PLACE);
            // What somebody stopped by the link in a letter, which is about one of their factors, they know.
            case FACTOR_SUSPENDED -> Optional.of(FACTOR_STOPPED).filter(kind -> event.which() == null);
            default -> Optional.empty();
        };
    }

    private static Optional<NoticeKind> ofSignIn(SecurityEvent event, AccountId owner) {
        if (byBackupCode(event)) {
            return Optional.of(BACKUP_CODE_USED);
        }
        return event.origin().knownBrowser(owner).isPresent() ? Optional.empty() : Optional.of(NEW_BROWSER);
    }

    /** A code is asked for only after the right password: whoever gets it wrong may have somebody else's. */
    private static Optional<NoticeKind> ofRefused(Action action) {
        return switch (action) {
            case SECOND_FACTOR_CHECK -> Optional.of(WRONG_CODE);
            case DEVICE_TRUST_BROKEN -> Optional.of(DEVICE_TRUST_BROKEN);
            case UNUSUAL_PLACE -> Optional.of(UNUSUAL_PLACE);
            default -> Optional.empty();
        };
    }

    private static boolean byBackupCode(SecurityEvent event) {
        return BackupCodes.KIND.equals(event.factor());
    }

    /** Whether the hospital's staff did it: where from is nobody's business, and the question is not whether it was the owner. */
    boolean isStaffs() {
        return compareTo(ACCOUNT_LOCKED) >= 0;
    }

    /** Whether a factor came by it, which is somebody else's if it was not the owner. */
    boolean bringsFactor() {
        return this == FACTOR_ADDED || this == FACTOR_REPLACED || this == BACKUP_CODES_ISSUED;
    }

    /** Whether a stranger can make it happen again and again: then it is told once an hour at most. */
    boolean onceAnHour() {
        return this == WRONG_CODE || this == UNUSUAL_PLACE;
    }
}

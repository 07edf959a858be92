package org.wardkey.identity.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.FactorKind;
import org.wardkey.identity.Origin;

/**
 * Something that happened to an account and must be remembered.
 *
 * <p>Fired as a synchronous CDI event inside the transaction of what it tells: an observer that cannot do its part
 * throws, and the act is undone with it (invariant 8: recorded together or not at all). It never carries a credential.
 *
 * @param action what was done or tried
 * @param outcome how it ended
 * @param subject whose account it was about; nobody's where the login identifier is unknown
 * @param actor who did it, where that is a signed-in person
 * @param factor the factor that was used or changed, where one was
 * @param origin where the request came from
 * @param at when, by the injected clock
 * @param detail a short plain word more, such as the reason of a refusal, or the reason that staff gave for an act; never
 *     typed by anybody else, never secret
 * @param which which one of the account's factors it was, where that matters to who hears of it
 */
public record SecurityEvent(
        Action action,
        Outcome outcome,
        @Nullable AccountId subject,
        @Nullable AccountId actor,
        @Nullable FactorKind factor,
        Origin origin,
        Instant at,
        String detail,
        @Nullable FactorId which) {

    /** An event that is about no one factor. */
    public SecurityEvent(
            Action action,
            Outcome outcome,
            @Nullable AccountId subject,
            @Nullable AccountId actor,
            @Nullable FactorKind factor,
            Origin origin,
            Instant at,
            String detail) {
        this(action, outcome, subject, actor, factor, origin, at, detail, null);
    }

    /** Starts an event about an account that the person does to themselves. */
    public static SecurityEvent own(Action action, Outcome outcome, AccountId self, Origin origin, Instant at) {
        return new SecurityEvent(action, outcome, self, self, null, origin, at, "");
    }

    /** An attempt by somebody who has not proved who they are. */
    public static SecurityEvent attempt(
            Action action, Outcome outcome, @Nullable AccountId subject, Origin origin, Instant at) {
        return new SecurityEvent(action, outcome, subject, null, null, origin, at, "");
    }

    /** The same event about a factor. */
    public SecurityEvent with(FactorKind kind) {
        return new SecurityEvent(action, outcome, subject, actor, kind, origin, at, detail, which);
    }

    /** The same event about one factor of the account's. */
    public SecurityEvent with(FactorId one) {
        return new SecurityEvent(action, outcome, subject, actor, one.kind(), origin, at, detail, one);
    }

    /** The same event with a word more. */
    public SecurityEvent with(String word) {
        return new SecurityEvent(action, outcome, subject, actor, factor, origin, at, word, which);
    }

    /** What was done or tried. The names are stored: never rename one. */
    public enum Action {
        PASSWORD_CHECK,
        SECOND_FACTOR_CHECK,
        SIGN_IN,
        SIGN_OUT,
        SESSION_ENDED,
        FACTOR_PROOF,
        FACTOR_ADDED,
        FACTOR_REPLACED,
        FACTOR_REMOVED,
        FACTOR_RENAMED,
        FACTOR_SUSPENDED,
        DEVICE_TRUSTED,
        DEVICE_TRUST_ENDED,
        DEVICE_TRUST_BROKEN,
        UNUSUAL_PLACE,
        BACKUP_CODES_ISSUED,
        SMS_SENT,
        CONTACT_CODE_SENT,
        CONTACT_ADDED,
        CONTACT_REMOVED,
        PASSWORD_CHANGED,
        LANGUAGE_CHANGED,
        ACCOUNT_REGISTERED,
        ACCOUNT_ACTIVATED,
        ACTIVATION_CODE_ISSUED,
        ACCOUNT_LOCKED,
        ACCOUNT_UNLOCKED,
        ACCOUNT_DISABLED,
        ACCOUNT_ENABLED,
        CONCERN_RAISED,
        CONCERN_CLOSED,
        SETUP_LINK_USED,
        WAITS_ENDED,
        ENROLMENT_REQUIRED,
        RECORD_VIEWED,
        RIGHT_REFUSED,
        AUDIT_VERIFIED,
        AUDIT_PRUNED,
        AUDIT_RESUMED,
        KEYS_CHANGED,
        KEYS_RENEWED
    }

    /** How it ended. */
    public enum Outcome {
        DONE,
        REFUSED
    }
}

package org.wardkey.identity.authority;

import java.time.Duration;
import java.time.Instant;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;
import org.wardkey.identity.event.SecurityEvent;
import org.wardkey.identity.event.SecurityEvent.Action;
import org.wardkey.identity.event.SecurityEvent.Outcome;

/**
 * Says that somebody on the staff may do one thing to one person's account, now. Only {@link Authority} makes it, which is
 * why it is no record: a record's constructor is everybody's.
 */
public final class Permit {

    /** Nobody keeps one for later: within a request it is asked for and used. */
    static final Duration LIFETIME = Duration.ofMinutes(1);

    private final AccountId actor;
    private final Right right;
    private final AccountId subject;
    private final Origin origin;
    private final Instant at;

    Permit(AccountId actor, Right right, AccountId subject, Origin origin, Instant at) {
        this.actor = actor;
        this.right = right;
        this.subject = subject;
        this.origin = origin;
        this.at = at;
    }

    /**
     * The account that it is about, for an act under this right.
     *
     * @throws SecurityException if it permits something else, or did so once
     */
    public AccountId subject(Right needed, Instant now) {
        if (right != needed || now.isBefore(at) || now.isAfter(at.plus(LIFETIME))) {
            throw new SecurityException("this permit is for " + right + " at " + at);
        }
        return subject;
    }

    public AccountId actor() {
        return actor;
    }

    public Origin origin() {
        return origin;
    }

    /** What is to be remembered of the act. */
    public SecurityEvent event(Action action, Outcome outcome, Instant now, String detail) {
        return new SecurityEvent(action, outcome, subject, actor, null, origin, now, detail);
    }
}

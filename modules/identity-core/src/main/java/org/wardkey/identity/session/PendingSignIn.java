package org.wardkey.identity.session;

import java.time.Duration;
import java.time.Instant;
import org.wardkey.identity.AccountId;

/**
 * Between the rungs: the password was right, nobody is signed in yet. The container knows no principal and no role.
 *
 * @param account whose password was right
 * @param sessionEpoch the account's session epoch at that moment; when the account's moves on, this dies (invariant 7)
 * @param next what is still missing
 * @param passwordAt when the password was right
 * @param mark random, so that no two are alike; empty where nothing is sent for it
 * @param from the network address that the password came from; empty where nobody asks for it any more
 */
public record PendingSignIn(
        AccountId account, int sessionEpoch, Next next, Instant passwordAt, String mark, String from)
        implements Session.Rung {

    /** A pending sign-in is worth nothing after this long (design section 3). */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Setting up a factor takes longer than typing a code: installing an app, scanning, writing codes down. */
    public static final Duration ENROLMENT_LIFETIME = Duration.ofMinutes(30);

    /** One that was read back from where nothing else is kept of it. */
    public PendingSignIn(AccountId account, int sessionEpoch, Next next, Instant passwordAt) {
        this(account, sessionEpoch, next, passwordAt, "", "");
    }

    /** What is still missing. */
    public enum Next {
        /** A proof of a factor that the person has. */
        SECOND_FACTOR,
        /** The person has no factor and policy requires one: enrolment, and nowhere else. */
        ENROLMENT
    }

    /** When it ends by itself. */
    public Instant expires() {
        return passwordAt.plus(next == Next.ENROLMENT ? ENROLMENT_LIFETIME : LIFETIME);
    }

    /** Names it among the account's: what is sent for one pending sign-in works in no other (ASVS V6.6.2). */
    public String name() {
        return "sign-in/" + sessionEpoch + '/' + passwordAt + '/' + mark;
    }

    /** The same pending sign-in in the account's next session epoch: after an act of its own that ended all others. */
    public PendingSignIn inEpoch(int epoch) {
        return new PendingSignIn(account, epoch, next, passwordAt, mark, from);
    }

    /** Whether it may go on. Its last instant is outside. */
    public boolean alive(Instant now) {
        return now.isBefore(expires());
    }
}

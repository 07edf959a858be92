package org.wardkey.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.Origin;

/**
 * All sessions. They are in the database and not in a server's memory: each node knows them, none is lost with a node, and
 * a lock or a sign-out ends them everywhere in the same moment (invariant 7).
 *
 * <p>A session is good as long as its account is active and in the session's epoch; {@link SessionLimits} end it by time.
 */
public interface Sessions {

    /** How exactly the last use is known: not every request writes. */
    Duration EXACTLY = Duration.ofSeconds(15);

    /** So many are listed: who has more ends them all at once. */
    int MOST_SHOWN = 50;

    /** Begins a session, in the caller's transaction. Answers what opens it, which is not kept. */
    SessionSecret begin(Session.Rung rung, Origin origin);

    /** The session that this opens, if it is good. One indexed read, made at every request. */
    Optional<Session> find(SessionSecret secret);

    /** Notes that it is used now. */
    void use(long id, Instant now);

    /**
     * Keeps the session and replaces what is known about its rung: the next epoch, a fresh proof.
     *
     * @return whether it was still there, and nobody had ended it by another epoch
     */
    boolean update(long id, Session.Rung rung);

    /** Ends it. */
    void end(long id);

    /** Ends one of the account's. Answers whether it was there. */
    boolean end(AccountId account, long id);

    /**
     * The account's sessions in which somebody is signed in, the last used first, {@link #MOST_SHOWN} at most;
     * those that are over by time, too.
     */
    List<OwnSession> of(AccountId account);

    /** What a page of several steps keeps in the session, between them. */
    Optional<String> note(long id, String name);

    /**
     * Keeps it, sealed; nothing forgets it.
     *
     * @return whether the session was still there
     */
    boolean note(long id, String name, @Nullable String text);

    /** Drops sessions that were last used before that. Answers how many. */
    int drop(Instant lastUsed);
}

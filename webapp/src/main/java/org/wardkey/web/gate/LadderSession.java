package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.Session;
import org.wardkey.identity.session.SessionLimits;
import org.wardkey.identity.session.SessionSecret;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.session.Waiting;

/**
 * How far up the ladder a request's browser is. Nobody has a session before a right password, and its secret is another
 * one on each rung (ASVS V7.2.4), so that what somebody planted or overheard is worth nothing.
 */
public final class LadderSession {

    static final String REQUEST = LadderSession.class.getName();

    private final HttpServletRequest request;
    private final LadderSessions sessions;
    private @Nullable Held held;

    LadderSession(HttpServletRequest request, LadderSessions sessions) {
        this.request = request;
        this.sessions = sessions;
    }

    public Optional<SignedIn> signedIn() {
        return held().session().flatMap(Session::signedIn);
    }

    public Optional<PendingSignIn> pending() {
        return held().waiting().map(Waiting::pending).or(() -> held().session().flatMap(Session::pending));
    }

    /** Who owes a code. */
    Optional<Waiting> waiting() {
        return held().waiting();
    }

    /** Whether the browser holds anything of the ladder. */
    public boolean present() {
        return held().present();
    }

    /** Whether it brought a pending sign-in that is over. */
    boolean pendingIsOver() {
        return held().ended();
    }

    /** What only this browser knows, on this rung: the text of its cookie. Sensitive. */
    Optional<String> cookie() {
        return Optional.of(held().cookie()).filter(text -> !text.isEmpty());
    }

    /** What names the session, for a list of them. */
    public long id() {
        return session().id();
    }

    /** Notes that it is used now. */
    void use(Instant now) {
        Session session = session();
        if (!Duration.between(session.lastUsed(), now)
                .abs()
                .minus(Sessions.EXACTLY)
                .isNegative()) {
            stored().use(session.id(), now);
            keep(new Session(session.id(), session.rung(), session.begunAt(), now));
        }
    }

    /** Whether the session that this request began in ended since: a form may take its time to come in. */
    boolean endedMeanwhile() {
        if (held().session().isEmpty()) {
            return false;
        }
        held = sessions.held(request);
        return held().session().isEmpty();
    }

    /** How long a signed-in person's session goes on if it is not used again. */
    public Duration left(SessionLimits limits, Instant now) {
        Session session = session();
        return limits.left(signedIn().orElseThrow(RungLost::new).roles(), session.begunAt(), session.lastUsed(), now);
    }

    /** Goes to the rung between the steps: what an earlier sign-in left is gone. */
    void climb(PendingSignIn pending, HttpServletResponse response) {
        end(response);
        held = sessions.waiting(pending, request, response);
    }

    /** Goes on in the session that this opens, which has just begun. */
    void climb(SessionSecret secret, HttpServletResponse response) {
        end(response);
        Cookies.write(request, response, Cookies.SESSION, secret.text(), Cookies.UNTIL_BROWSER_CLOSES);
        held = sessions.held(secret);
    }

    /**
     * Keeps the rung and replaces what is known about it: another epoch, a fresh proof.
     *
     * @throws RungLost if the session ended meanwhile
     */
    public void update(Session.Rung sameRung) {
        Session session = session();
        if (!stored().update(session.id(), sameRung)) {
            throw new RungLost();
        }
        keep(new Session(session.id(), sameRung, session.begunAt(), session.lastUsed()));
    }

    private void keep(Session known) {
        held = new Held(Optional.of(known), Optional.empty(), held().cookie(), false);
    }

    /** Ends it, whatever rung it was on, and takes the cookies back. */
    void end(HttpServletResponse response) {
        held().session().ifPresent(session -> stored().end(session.id()));
        Cookies.forget(request, response, Cookies.SESSION);
        Cookies.forget(request, response, Cookies.PENDING);
        held = Held.nothing();
    }

    /** What a page of several steps keeps between them. */
    public Optional<String> note(String name) {
        return held().session().flatMap(session -> stored().note(session.id(), name));
    }

    /**
     * Keeps something between steps; {@code null} forgets it. Needs a session to keep it in.
     *
     * @throws RungLost if the session ended meanwhile
     */
    public void note(String name, @Nullable String text) {
        if (!stored().note(session().id(), name, text)) {
            throw new RungLost();
        }
    }

    private Session session() {
        return held().session().orElseThrow(RungLost::new);
    }

    private Sessions stored() {
        return sessions.stored();
    }

    private Held held() {
        Held known = held;
        if (known == null) {
            // Should the look fail, the page that says so asks again, and is shown to nobody in particular.
            held = Held.nothing();
            known = sessions.held(request);
            held = known;
        }
        return known;
    }
}

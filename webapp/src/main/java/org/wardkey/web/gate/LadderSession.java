package org.wardkey.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.signin.PendingSignIn;
import org.wardkey.identity.signin.SignedIn;

/**
 * How far up the ladder a request's session is: serializable attributes of the HTTP session, so that they travel with it
 * to another node.
 *
 * <p>No session exists before a right password, and its id changes at each rung (ASVS V7.2.4), so that an id that
 * somebody planted or overheard is worth nothing. A session is there only for who brings its {@link SessionSecret} too.
 */
public final class LadderSession {

    private static final String RUNG = "wardkey.rung";
    private static final String SECRET = "wardkey.secret";
    private static final String USED = "wardkey.used";

    /** How exactly the last use is known: not every request writes to a session that other nodes copy. */
    private static final Duration EXACTLY = Duration.ofSeconds(15);

    /** One of them for each session; a few share one. */
    private static final Lock[] TURNS =
            Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);

    private final HttpServletRequest request;

    private LadderSession(HttpServletRequest request) {
        this.request = request;
    }

    /** The session of a request, if it has one. Makes none. */
    public static LadderSession of(HttpServletRequest request) {
        return new LadderSession(request);
    }

    public Optional<SignedIn> signedIn() {
        return get(RUNG, SignedIn.class);
    }

    public Optional<PendingSignIn> pending() {
        return get(RUNG, PendingSignIn.class);
    }

    /** Whether the browser holds a session. */
    public boolean present() {
        return held().isPresent();
    }

    /** When a signed-in person last used the session. */
    Instant lastUsed(SignedIn person) {
        return get(USED, Instant.class)
                .orElseGet(() -> Objects.requireNonNullElse(person.factorAt(), person.passwordAt()));
    }

    /** Notes that it is used now. */
    void use(SignedIn person, Instant now) {
        if (!Duration.between(lastUsed(person), now).abs().minus(EXACTLY).isNegative()) {
            try {
                put(USED, now);
            } catch (RungLost ended) {
                // By another request of it, just now.
            }
        }
    }

    /** Climbs to the pending rung: everything that an earlier sign-in left in the session is gone. */
    void climb(PendingSignIn pending, SessionSecret secret, HttpServletResponse response) {
        begin(pending, secret, response);
    }

    /** Climbs to the last rung, in a session with a new id and nothing else in it. */
    void climb(SignedIn signedIn, SessionSecret secret, HttpServletResponse response) {
        begin(signedIn, secret, response);
    }

    private void begin(Serializable rung, SessionSecret secret, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            invalidate(before);
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(SECRET, secret.digest());
        session.setAttribute(RUNG, rung);
        secret.give(request, response);
    }

    /** Keeps the rung and replaces what is known about it: one more wrong code, another epoch, a fresh proof. */
    public void update(Serializable sameRung) {
        put(RUNG, sameRung);
    }

    /**
     * Does what reads the rung and writes it back while no other request of this session does so: of forty wrong codes at
     * once, each counts.
     */
    public <T> T inTurn(Supplier<T> work) {
        HttpSession session = held().orElseThrow(RungLost::new);
        Lock turn = TURNS[Math.floorMod(session.getId().hashCode(), TURNS.length)];
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** Ends the session, whatever rung it was on. */
    public void end() {
        held().ifPresent(LadderSession::invalidate);
    }

    /** What a page of several steps keeps between them. */
    public <T extends Serializable> Optional<T> get(String name, Class<T> type) {
        return held().flatMap(session -> attribute(session, name, type));
    }

    /**
     * Keeps something between steps; {@code null} forgets it. Needs a rung to stand on.
     *
     * @throws RungLost if the session ended meanwhile
     */
    public void put(String name, @Nullable Serializable value) {
        HttpSession session = held().orElseThrow(RungLost::new);
        try {
            session.setAttribute(name, value);
        } catch (IllegalStateException ended) {
            throw new RungLost();
        }
    }

    /** The session that the request's id finds, if the request brings its secret too: else it is somebody else's. */
    private Optional<HttpSession> held() {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> attribute(session, SECRET, byte[].class)
                        .map(digest -> SessionSecret.held(request, digest))
                        .orElse(false));
    }

    private static <T> Optional<T> attribute(HttpSession session, String name, Class<T> type) {
        try {
            return Optional.ofNullable(session.getAttribute(name))
                    .filter(type::isInstance)
                    .map(type::cast);
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // Another request of it was first.
        }
    }
}

package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.wardkey.identity.account.Accounts;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SessionSecret;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.Waiting;

/** Finds what a request's browser holds of the ladder: a session, or a sealed pending sign-in. */
@ApplicationScoped
public class LadderSessions {

    @Inject
    private Sessions sessions;

    @Inject
    private Accounts accounts;

    @Inject
    private PendingCookie pendings;

    @Inject
    private Clock clock;

    /** The ladder's state of a request: the same all through it, read once. */
    public LadderSession of(HttpServletRequest request) {
        if (request.getAttribute(LadderSession.REQUEST) instanceof LadderSession known) {
            return known;
        }
        var fresh = new LadderSession(request, this);
        request.setAttribute(LadderSession.REQUEST, fresh);
        return fresh;
    }

    Sessions stored() {
        return sessions;
    }

    /** What the request's cookies open now. A session goes before a pending sign-in: its page is of later. */
    Held held(HttpServletRequest request) {
        Optional<String> secret = Cookies.read(request, Cookies.SESSION);
        Held session = secret.flatMap(SessionSecret::read).map(this::held).orElseGet(Held::nothing);
        return session.present()
                ? session
                : Cookies.read(request, Cookies.PENDING).map(this::waiting).orElse(session);
    }

    Held held(SessionSecret secret) {
        return sessions.find(secret)
                .filter(session -> session.pending()
                        .map(pending -> pending.alive(clock.instant()))
                        .orElse(true))
                .map(session -> new Held(Optional.of(session), Optional.empty(), secret.text(), false))
                .orElseGet(Held::nothing);
    }

    /** One that was ours and is over says so; one that never was says nothing. */
    private Held waiting(String sealed) {
        return pendings.open(sealed).map(pending -> waiting(pending, sealed)).orElseGet(Held::nothing);
    }

    private Held waiting(PendingSignIn brought, String sealed) {
        return Optional.of(brought)
                .filter(pending -> pending.alive(clock.instant()))
                .flatMap(pending -> accounts.find(pending.account()).flatMap(account -> Waiting.of(pending, account)))
                .map(waiting -> new Held(Optional.empty(), Optional.of(waiting), sealed, false))
                .orElseGet(Held::pendingIsOver);
    }

    Held waiting(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        String sealed = pendings.seal(pending);
        Cookies.write(request, response, Cookies.PENDING, sealed, Cookies.UNTIL_BROWSER_CLOSES);
        return waiting(sealed);
    }
}

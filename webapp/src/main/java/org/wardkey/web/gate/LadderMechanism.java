package org.wardkey.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SessionLimits;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.web.database.DatabaseAway;

/**
 * Translates HTTP to the ladder and nothing else: presents who is signed in to the container, and sends everybody else
 * to the step where they are. Until the last rung the container knows no principal and no role.
 */
@ApplicationScoped
public class LadderMechanism implements HttpAuthenticationMechanism {

    private static final System.Logger LOG = System.getLogger(LadderMechanism.class.getName());

    @Inject
    private LadderSessions sessions;

    @Inject
    private SessionLimits limits;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Area area = Area.of(Paths.of(request));
        if (area == Area.ASSET) {
            return context.doNothing();
        }
        if (area == Area.HEALTH) {
            // Whoever may not know it learns no more than of any other path that is none.
            return Neighbour.asks(request) ? context.doNothing() : refuse(HttpServletResponse.SC_NOT_FOUND, response);
        }
        try {
            return climb(area, request, response, context);
        } catch (RuntimeException e) {
            return fail(e, response);
        }
    }

    private AuthenticationStatus climb(
            Area area, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        LadderSession session = sessions.of(request);
        Instant now = clock.instant();
        boolean unused =
                session.signedIn().isPresent() && session.left(limits, now).isZero();
        boolean ended = session.pendingIsOver();
        if (unused || ended) {
            session.end(response);
        }
        Optional<SignedIn> signedIn = session.signedIn();
        Optional<PendingSignIn> pending = session.pending();
        if (signedIn.isPresent() && !KeepAlive.onlyAsks(request)) {
            session.use(now);
        }
        Optional<String> elsewhere = Doorkeeper.redirect(area, signedIn, pending);
        if (elsewhere.isPresent()) {
            // This runs before any filter.
            ResponseHeaders.plain(request, response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", elsewhere.get() + (unused ? "?ended=time" : ended ? "?ended=true" : ""));
            return AuthenticationStatus.SEND_CONTINUE;
        }
        if (area == Area.NOWHERE) {
            return refuse(HttpServletResponse.SC_NOT_FOUND, response);
        }
        return signedIn.map(person -> present(person, context)).orElseGet(context::doNothing);
    }

    /** Fails closed (ASVS V16.5.3): nobody is let in, and the person reads when to try again. */
    private static AuthenticationStatus fail(RuntimeException thrown, HttpServletResponse response) {
        boolean away = DatabaseAway.note(LOG, "the gate failed", thrown);
        return refuse(
                away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                response);
    }

    private static AuthenticationStatus refuse(int status, HttpServletResponse response) {
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus present(SignedIn person, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(Long.toString(person.account().value())),
                person.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }
}

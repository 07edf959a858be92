package org.wardkey.web.gate;

import static jakarta.servlet.http.HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import org.wardkey.web.database.DatabaseAway;

/** Stands before every page: headers on every answer, no request of a wrong shape, no form without its token. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestGate extends HttpFilter {

    /** The request attribute that says of a refusal that it was for the form's token, not for the person's roles. */
    public static final String FORM_EXPIRED = "wardkey.form-expired";

    private static final long serialVersionUID = 1L;

    /** A third of the server's threads; the others answer whoever sends nothing. Ten seconds are a slow line's. */
    private static final FormIntake INTAKE = new FormIntake(64, Duration.ofSeconds(10));

    private static final System.Logger LOG = System.getLogger(RequestGate.class.getName());

    @Inject
    private transient LadderSessions sessions;

    @Inject
    private transient FormToken token;

    @Inject
    private transient ScriptNonce nonce;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Area area = Area.of(Paths.of(request));
        boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
        if (first && area == Area.ASSET) {
            ResponseHeaders.asset(request, response);
            chain.doFilter(request, response);
            return;
        }
        if (first && area == Area.HEALTH && RequestShape.READING.contains(request.getMethod())) {
            ResponseHeaders.plain(request, response);
            chain.doFilter(request, response);
            return;
        }
        ResponseHeaders.page(request, response, nonce.of(request));
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            token.prepare(request, response);
            chain.doFilter(new BareRequest(request), new RelativeRedirects(response));
            return;
        }
        // Before anything reads a parameter: our pages send nothing else, whatever a request says of itself.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        OptionalInt fault = RequestShape.fault(request);
        if (fault.isPresent()) {
            refuse(request, response, fault.getAsInt());
            return;
        }
        if (!request.getMethod().equals("POST")) {
            letIn(request, response, chain);
            return;
        }
        FormIntake.Taken taken = INTAKE.take(request);
        if (taken instanceof FormIntake.Refused refused) {
            refuse(request, response, refused.status());
        } else if (taken instanceof FormIntake.Form form) {
            take(new FormRequest(request, form.bytes()), response, chain);
        } else {
            // Without a page: the server would write at length that it could not send it.
            response.setStatus(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
    }

    /** Nobody acts in a session that ended while their form came in. */
    private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean ended;
        try {
            ended = sessions.of(request).endedMeanwhile();
        } catch (RuntimeException e) {
            boolean away = DatabaseAway.note(LOG, "the gate failed", e);
            refuse(request, response, away ? SC_SERVICE_UNAVAILABLE : SC_INTERNAL_SERVER_ERROR);
            return;
        }
        if (ended) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Doorkeeper.HOME);
            return;
        }
        letIn(request, response, chain);
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        OptionalInt fault = RequestShape.faultOfParameters(request);
        if (fault.isPresent()) {
            refuse(request, response, fault.getAsInt());
            return;
        }
        if (request.getMethod().equals("POST") && !token.holds(request)) {
            request.setAttribute(FORM_EXPIRED, true);
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        token.prepare(request, response);
        chain.doFilter(new PageRequest(request), new RelativeRedirects(response));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", RequestShape.METHODS);
        }
        if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            INTAKE.drain(request);
        }
        response.sendError(status);
    }

    /** Redirects to a path: an absolute address would be made from the Host header, which is the client's word. */
    private static final class RelativeRedirects extends HttpServletResponseWrapper {

        RelativeRedirects(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            resetBuffer();
            setStatus(SC_SEE_OTHER);
            setHeader("Location", location);
            flushBuffer();
        }
    }
}

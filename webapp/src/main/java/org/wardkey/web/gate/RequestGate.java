package org.wardkey.web.gate;

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
import java.util.OptionalInt;

/** Stands before every page: headers on every answer, no request of a wrong shape, no form without its token. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestGate extends HttpFilter {

    /** The request attribute that says of a refusal that it was for the form's token, not for the person's roles. */
    public static final String FORM_EXPIRED = "wardkey.form-expired";

    private static final long serialVersionUID = 1L;

    /** How much of a form that is too long is taken in before the answer, in bytes. */
    private static final long LONGEST_REST = 8L * 1024 * 1024;

    @Inject
    private transient FormToken token;

    @Inject
    private transient ScriptNonce nonce;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean asset = Area.of(Paths.of(request)) == Area.ASSET;
        if (asset && request.getDispatcherType() == DispatcherType.REQUEST) {
            ResponseHeaders.asset(request, response);
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
            takeIn(request);
        }
        response.sendError(status);
    }

    /** Who still sends does not listen: without this, a browser shows a broken connection and no message. */
    private static void takeIn(HttpServletRequest request) {
        try {
            request.getInputStream().skipNBytes(Math.min(request.getContentLengthLong(), LONGEST_REST));
        } catch (IOException gone) {
            // Then nobody waits for an answer.
        }
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

package org.wardkey.web.trouble;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;
import org.wardkey.identity.authority.NotPermitted;
import org.wardkey.identity.throttle.TooManyAtOnce;
import org.wardkey.web.database.DatabaseAway;
import org.wardkey.web.gate.RungLost;

/**
 * What happens when a page fails: a view state that is old, forged or of another page starts the page anew; who has not the right is told so (403);
 * a database that is away, or a crowd, is said so (503); anything else is a plain trouble page (500). None shows what was thrown.
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {

    private static final System.Logger LOG = System.getLogger(PageExceptionHandler.class.getName());

    PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        Throwable thrown = events.next().getContext().getException();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getExternalContext().isResponseCommitted()) {
            answer(faces.getExternalContext(), thrown);
            faces.responseComplete();
        }
        for (Iterator<?> all = getUnhandledExceptionQueuedEvents().iterator(); all.hasNext(); ) {
            all.next();
            all.remove();
        }
    }

    private static void answer(ExternalContext external, Throwable thrown) {
        try {
            if (staleView(thrown)) {
                lead(external, ((HttpServletRequest) external.getRequest()).getRequestURI());
                return;
            }
            if (causes(thrown).anyMatch(RungLost.class::isInstance)) {
                // The gate leads on from there to wherever the person now is.
                lead(external, "/profile");
                return;
            }
            if (causes(thrown).anyMatch(NotPermitted.class::isInstance)) {
                external.responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
                return;
            }
            if (causes(thrown).anyMatch(TooManyAtOnce.class::isInstance)) {
                external.responseSendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
                return;
            }
            external.responseSendError(DatabaseAway.note(LOG, "a page failed", thrown) ? 503 : 500, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean staleView(Throwable thrown) {
        return causes(thrown)
                .anyMatch(t -> t instanceof ViewExpiredException
                        // A form of a page with rich components, without the nonce that the page's script adds to it.
                        || t instanceof CspException
                        || String.valueOf(t.getMessage()).startsWith("Unable to restore view"));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause);
    }

    private static void lead(ExternalContext external, String path) {
        var response = (HttpServletResponse) external.getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}

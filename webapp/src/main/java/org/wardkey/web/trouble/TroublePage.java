package org.wardkey.web.trouble;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.wardkey.web.database.DatabaseAway;
import org.wardkey.web.gate.RequestGate;

/**
 * The page that every error ends on: the status that fits, and plain words that say what the person can do, never what
 * went wrong inside.
 */
@Named
@RequestScoped
public class TroublePage {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int AWAY = 503;

    private static final Map<Integer, String> WORDS =
            Map.of(FORBIDDEN, "not-yours", NOT_FOUND, "not-found", 413, "too-large", AWAY, "away");

    /** Gives the response its status, before the page is written. */
    public void answer() {
        external().setResponseStatus(status());
        if (status() == AWAY) {
            external().setResponseHeader("Retry-After", "30");
        }
    }

    /** Which text the page shows: the end of a key in the text bundle. */
    public String getWhat() {
        int status = status();
        if (status == FORBIDDEN && external().getRequestMap().get(RequestGate.FORM_EXPIRED) != null) {
            return "form-expired";
        }
        return WORDS.getOrDefault(status, status < 500 ? "bad-request" : "failed");
    }

    private static int status() {
        Map<String, Object> request = external().getRequestMap();
        boolean away = request.get(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && DatabaseAway.causes(thrown);
        if (away) {
            return AWAY;
        }
        return request.get(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : NOT_FOUND;
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}

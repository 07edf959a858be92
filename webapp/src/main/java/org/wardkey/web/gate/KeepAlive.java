package org.wardkey.web.gate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.wardkey.identity.session.SessionLimits;

/**
 * Tells the page how many seconds its session has left, so that it can warn in time (WCAG 2.2.1), and lengthens it for who
 * says so. Asking does not count as use: an open page alone keeps nobody signed in.
 */
@WebServlet(KeepAlive.PATH)
public class KeepAlive extends HttpServlet {

    static final String PATH = "/profile/session";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LadderSessions sessions;

    @Inject
    private transient SessionLimits limits;

    @Inject
    private transient Clock clock;

    /** Whether a request only asks. */
    static boolean onlyAsks(HttpServletRequest request) {
        return Paths.of(request).equals(PATH) && !request.getMethod().equals("POST");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    /** The gate has noted the use. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LadderSession session = sessions.of(request);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(session.left(limits, clock.instant()).toSeconds());
    }
}

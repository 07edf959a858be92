package org.wardkey.web.browser.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.wardkey.web.it.MovableClock;

/** Tells the portal's time, and lets it pass or puts it wrong: {@code ?forward=PT30S}, {@code ?jump=-PT1H}. Stands among the assets, which need no sign-in. */
@WebServlet("/assets/inside/clock")
public class ClockDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MovableClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String forward = request.getParameter("forward");
        if (forward != null) {
            clock.forward(Duration.parse(forward));
        }
        String jump = request.getParameter("jump");
        if (jump != null) {
            clock.jump(Duration.parse(jump));
        }
        response.setContentType("text/plain");
        response.getWriter().print(clock.instant());
    }
}

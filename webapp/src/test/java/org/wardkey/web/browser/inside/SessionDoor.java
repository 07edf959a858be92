package org.wardkey.web.browser.inside;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells how many sessions the portal has made since it started. */
@WebServlet("/assets/inside/sessions")
public class SessionDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final AtomicInteger MADE = new AtomicInteger();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(MADE.get());
    }

    /** Counts them. */
    @WebListener
    public static class Counter implements HttpSessionListener {

        @Override
        public void sessionCreated(HttpSessionEvent event) {
            MADE.incrementAndGet();
        }
    }
}

package org.wardkey.web.browser.inside;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Tells how many sessions there are: in the database, and those that the container made since it started. */
@WebServlet("/assets/inside/sessions")
public class SessionDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final AtomicInteger MADE = new AtomicInteger();

    @Resource(lookup = "java:app/jdbc/wardkey")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from account_session")) {
            count.next();
            response.getWriter().print(count.getInt(1) + MADE.get());
        } catch (SQLException e) {
            throw new IOException(e);
        }
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

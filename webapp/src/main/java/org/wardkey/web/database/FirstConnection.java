package org.wardkey.web.database;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.wardkey.web.start.StartOrEnd;

/**
 * What happens before EclipseLink connects for the first time, which is the first that runs of ours.
 *
 * <p>Without this it would try three times, five seconds apart, before it says that the database is away: the person
 * would wait for that, and with a few of them every thread of the server. The pool gives no dead connection anyway.
 */
public class FirstConnection implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        StartOrEnd.watch();
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
        }
    }
}

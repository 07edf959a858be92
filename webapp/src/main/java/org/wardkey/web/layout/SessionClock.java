package org.wardkey.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.wardkey.identity.session.SessionLimits;
import org.wardkey.web.gate.Visitor;

/** How long the session goes on, for the warning on every page of who is signed in (WCAG 2.2.1). */
@Named
@RequestScoped
public class SessionClock {

    @Inject
    private Visitor visitor;

    @Inject
    private SessionLimits limits;

    @Inject
    private Clock clock;

    public boolean isRunning() {
        return visitor.session().signedIn().isPresent();
    }

    /** In seconds, if it is not used again. */
    public long getLeft() {
        return visitor.session().left(limits, clock.instant()).toSeconds();
    }
}

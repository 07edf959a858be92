package org.wardkey.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wardkey.identity.session.Session;
import org.wardkey.identity.session.SessionSecret;
import org.wardkey.identity.session.Sessions;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SecondStep;

/** Sessions that people began by signing in, looked for as the gate does at every request. */
@ApplicationScoped
public class OpenSessions {

    @Inject
    private SignIns signIns;

    @Inject
    private Sessions sessions;

    @Inject
    private MovableClock clock;

    /** Signs the person in once more, and sees that the session is good. */
    Open begin(Person person) {
        Open open = open(person);
        assertThat(good(open)).as("a session that has just begun").isTrue();
        // The code is spent.
        clock.forward(Enrolments.STEP);
        return open;
    }

    boolean good(Open open) {
        return sessions.find(open.secret()).isPresent();
    }

    /** Goes on in the epoch of one's own act, as the page does that acted. */
    void stay(Open open, long id, int epoch) {
        assertThat(sessions.update(id, open.person().inEpoch(epoch))).isTrue();
    }

    long id(Open open) {
        return sessions.find(open.secret()).map(Session::id).orElseThrow();
    }

    private Open open(Person person) {
        if (person.app() == null) {
            var step = (FirstStep.Complete) signIns.password(person);
            return new Open(step.signedIn(), step.secret());
        }
        var step = (SecondStep.Complete) signIns.now(person);
        return new Open(step.signedIn(), step.secret());
    }

    /**
     * A session.
     *
     * @param person who is signed in
     * @param secret what opens it
     */
    record Open(SignedIn person, SessionSecret secret) {}
}

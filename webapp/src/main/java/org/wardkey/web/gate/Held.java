package org.wardkey.web.gate;

import java.util.Optional;
import org.wardkey.identity.session.Session;
import org.wardkey.identity.session.Waiting;

/**
 * What a browser holds of the ladder.
 *
 * @param session a session in the database
 * @param waiting a sealed pending sign-in
 * @param cookie the text of the cookie that says so; sensitive, empty where there is neither
 * @param ended whether it brought a pending sign-in that is over
 */
record Held(Optional<Session> session, Optional<Waiting> waiting, String cookie, boolean ended) {

    static Held nothing() {
        return new Held(Optional.empty(), Optional.empty(), "", false);
    }

    static Held pendingIsOver() {
        return new Held(Optional.empty(), Optional.empty(), "", true);
    }

    boolean present() {
        return session.isPresent() || waiting.isPresent();
    }

    @Override
    public String toString() {
        return "Held";
    }
}

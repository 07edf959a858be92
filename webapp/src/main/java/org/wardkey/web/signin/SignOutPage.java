package org.wardkey.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wardkey.identity.signin.SignOut;
import org.wardkey.web.gate.LadderSession;
import org.wardkey.web.gate.Visitor;

/** Signing out: ends the session, and says so. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    private SignOut signOut;

    @Inject
    private Visitor visitor;

    public String signOut() {
        LadderSession session = visitor.session();
        session.signedIn().ifPresent(person -> signOut.leave(person, session.id(), visitor.origin()));
        visitor.leave();
        return Visitor.to("/sign-out");
    }

    /** Whether there is still something to sign out of. */
    public boolean isSignedIn() {
        return visitor.session().signedIn().isPresent()
                || visitor.session().pending().isPresent();
    }
}

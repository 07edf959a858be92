package org.wardkey.web.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Optional;
import org.wardkey.identity.Origin;
import org.wardkey.identity.signin.PendingSignIn;
import org.wardkey.identity.signin.SignedIn;

/** Who is at the other end of this request, for page beans: where from, and how far up the ladder. */
@RequestScoped
public class Visitor {

    @Inject
    private HttpServletRequest request;

    @Inject
    private SecureRandom random;

    @Inject
    private KnownBrowsers browsers;

    public Origin origin() {
        return new Origin(
                request.getRemoteAddr(),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                browsers.of(request));
    }

    public LadderSession session() {
        return LadderSession.of(request);
    }

    /** Gives the browser at the other end a session on the rung between the steps. */
    public void climb(PendingSignIn pending) {
        session().climb(pending, SessionSecret.draw(random), response());
    }

    /** Gives the browser at the other end a session on the last rung. */
    public void climb(SignedIn signedIn) {
        session().climb(signedIn, SessionSecret.draw(random), response());
        browsers.remember(signedIn.account(), request, response());
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** The person, on a page that only signed-in people open. */
    public SignedIn person() {
        return session().signedIn().orElseThrow(RungLost::new);
    }

    /** The pending sign-in, on a page that opens only between the steps. */
    public PendingSignIn pending() {
        return session().pending().orElseThrow(RungLost::new);
    }

    /** A Faces outcome that leads to a path of ours by a redirect. */
    public static String to(String path) {
        return path + "?faces-redirect=true";
    }

    /** The view that is being shown, without its ending: what a form posts back to. */
    public static String view() {
        String id = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return id.substring(0, id.lastIndexOf('.'));
    }
}

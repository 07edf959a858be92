package org.wardkey.web.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.wardkey.identity.Origin;
import org.wardkey.identity.session.GoesOn;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.SessionSecret;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.identity.session.Waiting;
import org.wardkey.identity.trust.TrustToken;

/** Who is at the other end of this request, for page beans: where from, and how far up the ladder. */
@RequestScoped
public class Visitor {

    @Inject
    private HttpServletRequest request;

    @Inject
    private LadderSessions sessions;

    @Inject
    private KnownBrowsers browsers;

    @Inject
    private TrustedBrowsers trusted;

    @Inject
    private Proxies proxies;

    public Origin origin() {
        return new Origin(
                proxies.client(request),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                browsers.of(request));
    }

    public LadderSession session() {
        return sessions.of(request);
    }

    /** Puts the browser at the other end between the steps. */
    public void climb(PendingSignIn pending) {
        session().climb(pending, response());
    }

    /** Gives the browser at the other end the session in which a factor is set up. */
    public void climb(SessionSecret secret) {
        session().climb(secret, response());
    }

    /** Gives the browser at the other end the session of who has signed in. */
    public void climb(SignedIn signedIn, SessionSecret secret) {
        session().climb(secret, response());
        browsers.remember(signedIn.account(), request, response());
    }

    /** The same to a device that is trusted, with what it will bring the next time. */
    public void climb(SignedIn signedIn, SessionSecret secret, Optional<TrustToken> trust) {
        climb(signedIn, secret);
        trust.ifPresent(token -> trusted.give(token, request, response()));
    }

    /** What the browser at the other end has from those who had it trusted. */
    public List<TrustToken> trusted() {
        return trusted.of(request);
    }

    /** Ends whatever the browser at the other end holds. */
    public void leave() {
        session().end(response());
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** The person, on a page that only signed-in people open. */
    public SignedIn person() {
        return session().signedIn().orElseThrow(RungLost::new);
    }

    /** How the person's session goes on after an act of theirs that ends all others. */
    public GoesOn goesOn() {
        SignedIn person = person();
        return epoch -> session().update(person.inEpoch(epoch));
    }

    /** The pending sign-in, on a page that opens only between the steps. */
    public PendingSignIn pending() {
        return session().pending().orElseThrow(RungLost::new);
    }

    /** Who owes a code, on the page that asks for it. */
    public Waiting waiting() {
        return session().waiting().orElseThrow(RungLost::new);
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

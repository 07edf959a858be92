package org.wardkey.web.gate;

import java.util.Optional;
import org.wardkey.identity.session.PendingSignIn;
import org.wardkey.identity.session.PendingSignIn.Next;
import org.wardkey.identity.session.SignedIn;

/** Decides where a request may go, by how far up the ladder its session is (ASVS V2.3.1: no step is skipped). */
final class Doorkeeper {

    static final String FIRST_STEP = "/sign-in";
    static final String SECOND_STEP = "/sign-in/code";
    static final String ENROLMENT = "/enrol";
    static final String HOME = "/profile";

    private Doorkeeper() {}

    /** The path to go to instead, or nothing where the request may go on. */
    static Optional<String> redirect(Area area, Optional<SignedIn> signedIn, Optional<PendingSignIn> pending) {
        if (area == Area.ASSET || area == Area.PUBLIC || area == Area.NOWHERE) {
            return Optional.empty();
        }
        if (signedIn.isPresent()) {
            return area == Area.SECOND_STEP ? Optional.of(HOME) : Optional.empty();
        }
        if (pending.isEmpty()) {
            return Optional.of(FIRST_STEP);
        }
        boolean enrolling = pending.get().next() == Next.ENROLMENT;
        if (area == (enrolling ? Area.ENROLMENT : Area.SECOND_STEP)) {
            return Optional.empty();
        }
        return Optional.of(enrolling ? ENROLMENT : SECOND_STEP);
    }
}

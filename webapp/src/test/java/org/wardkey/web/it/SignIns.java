package org.wardkey.web.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wardkey.identity.Origin;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.PendingSignIn;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;

/** Climbs the ladder as people do. */
@ApplicationScoped
public class SignIns {

    static final Origin WARD = new Origin("10.7.7.7", "ward workstation");

    @Inject
    private SignInLadder ladder;

    @Inject
    private MovableClock clock;

    FirstStep password(Person person) {
        return ladder.giveIdentifierAndPassword(person.identifier(), person.password(), WARD);
    }

    /** A person between the steps. */
    PendingSignIn pending(Person person) {
        if (password(person) instanceof FirstStep.Pending step) {
            return step.pending();
        }
        throw new IllegalStateException("no second step is asked of this person");
    }

    SecondStep code(PendingSignIn pending, String typed) {
        return ladder.giveCode(pending, typed, WARD);
    }

    /** Both steps, the second with this code. */
    SecondStep with(Person person, String typed) {
        return code(pending(person), typed);
    }

    /** Both steps, with the code that the phone shows now. */
    SecondStep now(Person person) {
        return with(person, person.code(clock.instant()));
    }
}

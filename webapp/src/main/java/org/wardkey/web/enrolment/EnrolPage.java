package org.wardkey.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.totp.TotpEnrolment;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.stepup.StepUp;

/** The introduction to a set-up; asks the person to prove first who they are (invariant 10, NIST N19). */
@Named
@RequestScoped
public class EnrolPage {

    @Inject
    private SetUpState state;

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private SecondFactors factors;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    public @Nullable String start() {
        if (stepUp.take().isEmpty()) {
            return null;
        }
        state.begin(enrolment.begin(state.account()));
        return Visitor.to("/enrol/scan");
    }

    /** Whether a new app takes the place of one that the person has. */
    public boolean isReplacing() {
        return factors.any(state.account());
    }

    /** Whether policy led the person here before letting them in. */
    public boolean isRequired() {
        return visitor.session().pending().isPresent();
    }
}

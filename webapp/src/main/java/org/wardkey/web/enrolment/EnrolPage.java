package org.wardkey.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.ProofOutcome;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.totp.TotpEnrolment;
import org.wardkey.web.gate.Visitor;

/** The introduction to a set-up; asks who has a factor already to prove it first (invariant 10). */
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
    private FactorProofs proofs;

    @Inject
    private Visitor visitor;

    @Inject
    private ProofWords words;

    private @Nullable String code;

    public @Nullable String start() {
        if (isReplacing()) {
            ProofOutcome outcome = proofs.prove(state.account(), code == null ? "" : code, visitor.origin());
            if (!(outcome instanceof ProofOutcome.Proven proven)) {
                words.show(outcome);
                return null;
            }
            state.prove(proven.proof());
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

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}

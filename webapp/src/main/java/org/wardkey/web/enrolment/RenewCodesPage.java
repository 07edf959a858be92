package org.wardkey.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.backupcode.BackupCodeRenewal;
import org.wardkey.identity.backupcode.BackupCodeRenewal.Renewal;
import org.wardkey.identity.factor.FactorProofs;
import org.wardkey.identity.factor.ProofOutcome;
import org.wardkey.web.gate.Visitor;

/** New backup codes in the place of the old ones, for who proves a factor. */
@Named
@RequestScoped
public class RenewCodesPage {

    @Inject
    private FactorProofs proofs;

    @Inject
    private BackupCodeRenewal renewal;

    @Inject
    private SetUpState state;

    @Inject
    private Visitor visitor;

    @Inject
    private ProofWords words;

    private @Nullable String code;

    public @Nullable String renew() {
        ProofOutcome outcome = proofs.prove(state.account(), code == null ? "" : code, visitor.origin());
        if (!(outcome instanceof ProofOutcome.Proven proven)) {
            words.show(outcome);
            return null;
        }
        if (renewal.regenerate(state.account(), proven.proof(), visitor.origin()) instanceof Renewal.Renewed renewed) {
            state.show(renewed.codes());
            return Visitor.to("/enrol/codes") + "&renewed=true";
        }
        return Visitor.to("/profile/two-factor");
    }

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}

package org.wardkey.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.backupcode.BackupCodeRenewal;
import org.wardkey.identity.backupcode.BackupCodeRenewal.Renewal;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.stepup.StepUp;

/** New backup codes in the place of the old ones, for who proves a factor. */
@Named
@RequestScoped
public class RenewCodesPage {

    @Inject
    private StepUp stepUp;

    @Inject
    private BackupCodeRenewal renewal;

    @Inject
    private SetUpState state;

    @Inject
    private Visitor visitor;

    public @Nullable String renew() {
        Optional<FreshProof> proof = stepUp.take();
        if (proof.isEmpty()) {
            return null;
        }
        Renewal outcome = renewal.regenerate(state.account(), proof.get(), visitor.origin(), state::show);
        if (outcome instanceof Renewal.Renewed) {
            return Visitor.to("/enrol/codes") + "&renewed=true";
        }
        return Visitor.to("/profile/two-factor");
    }
}

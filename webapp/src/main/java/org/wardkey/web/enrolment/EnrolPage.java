package org.wardkey.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.FactorId;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.totp.AuthenticatorApp;
import org.wardkey.totp.TotpEnrolment;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.stepup.StepUp;
import org.wardkey.webauthn.SecurityKeySettings;

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
    private SecurityKeySettings keys;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    /** The app that the person has on another phone, in the address that led here, and then in the form. */
    @Inject
    @ManagedProperty("#{param.instead}")
    private @Nullable String instead;

    public @Nullable String start() {
        if (stepUp.take().isEmpty()) {
            return null;
        }
        state.begin(enrolment.begin(state.account(), replaced()));
        return Visitor.to("/enrol/scan");
    }

    private Optional<FactorId> replaced() {
        return Optional.ofNullable(instead)
                .flatMap(FactorId::read)
                .filter(id -> id.kind().equals(AuthenticatorApp.KIND))
                .filter(factors.standingAlone(state.account())::contains);
    }

    /** Whether the person has an app or a key already. */
    public boolean isAnother() {
        return factors.any(state.account());
    }

    /** The app in whose place a new one comes, for the form; none where it comes beside what there is. */
    public String getInstead() {
        return replaced().map(FactorId::text).orElse("");
    }

    /** Whether a security key could be set up instead. */
    public boolean isKeysAvailable() {
        return keys.available() && replaced().isEmpty();
    }

    /** Whether policy led the person here before letting them in. */
    public boolean isRequired() {
        return visitor.session().pending().isPresent();
    }
}

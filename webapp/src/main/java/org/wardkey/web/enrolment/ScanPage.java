package org.wardkey.web.enrolment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.totp.AuthenticatorApp;
import org.wardkey.totp.FirstCode;
import org.wardkey.totp.PendingTotp;
import org.wardkey.totp.TotpEnrolment;
import org.wardkey.totp.TotpKey;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** The key, as a drawing and as text, and the first code of the app that has it. */
@Named
@RequestScoped
public class ScanPage {

    private static final String START = "/enrol";
    private static final String SELF = "/enrol/scan";

    @Inject
    private SetUpState state;

    @Inject
    private TotpEnrolment enrolment;

    @Inject
    private FactorNaming naming;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private Optional<TotpKey> key = Optional.empty();
    private boolean expired;
    private @Nullable String code;
    private @Nullable String name;

    @PostConstruct
    void reveal() {
        Optional<PendingTotp> pending = state.pending();
        key = pending.flatMap(enrolment::reveal);
        expired = pending.isPresent() && key.isEmpty();
        if (expired) {
            state.drop();
        }
    }

    public @Nullable String confirm() {
        Optional<PendingTotp> pending = state.pending();
        if (pending.isEmpty()) {
            // Finished or cancelled, perhaps in another tab: the page itself says so.
            return Visitor.to(SELF);
        }
        Optional<FactorName> called = naming.chosen(pending.get().setUp(), AuthenticatorApp.KIND, name);
        if (called.isEmpty()) {
            texts.error("form:name", "factor.name-unfit", FactorName.LONGEST);
            return null;
        }
        var first = new FirstCode(code == null ? "" : code, called.get());
        Confirmation outcome = enrolment.confirm(
                pending.get(),
                first,
                visitor.origin(),
                state.proof(pending.get().setUp()),
                state::goOn);
        if (outcome instanceof Confirmation.Confirmed confirmed) {
            return confirmed.newCodes().isPresent()
                    ? Visitor.to("/enrol/codes")
                    : Visitor.to("/profile/two-factor") + "&done=" + (confirmed.replaced() ? "replaced" : "added");
        }
        if (outcome instanceof Confirmation.TooMany) {
            state.drop();
            return Visitor.to("/profile/two-factor") + "&done=full";
        }
        if (outcome instanceof Confirmation.NameTaken) {
            texts.error("form:name", "factor.name-taken");
            return null;
        }
        if (outcome instanceof Confirmation.Wrong) {
            texts.error("form:code", "scan.wrong");
            return null;
        }
        return over();
    }

    /** Leaves the set-up; what the person had before is as it was. */
    public String cancel() {
        state.drop();
        return isRequired() ? Visitor.to(START) : Visitor.to("/profile/two-factor");
    }

    private String over() {
        state.drop();
        return Visitor.to(START) + "&over=true";
    }

    /** Whether there is a key to show; not where the set-up is over, was never begun, or is finished. */
    public boolean isOpen() {
        return key.isPresent();
    }

    /** Whether the set-up was open too long. */
    public boolean isExpired() {
        return expired;
    }

    /** Whether the set-up went on to backup codes that the person has not saved yet. */
    public boolean isCodesWaiting() {
        return !state.codes().isEmpty();
    }

    public boolean isRequired() {
        return visitor.session().pending().isPresent();
    }

    public TotpKey getKey() {
        return key.orElseThrow();
    }

    /** Whether the person says how they call it, because it is not the only one. */
    public boolean isNamed() {
        return state.pending().map(PendingTotp::setUp).filter(naming::asks).isPresent();
    }

    public @Nullable String getName() {
        return name == null
                ? state.pending()
                        .map(PendingTotp::setUp)
                        .map(setUp -> naming.proposal(setUp, AuthenticatorApp.KIND))
                        .map(FactorName::text)
                        .orElse(null)
                : name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}

package org.wardkey.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.identity.trust.TrustSettings;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** The second step: the code of the authenticator app, or a backup code. */
@Named
@RequestScoped
public class CodePage {

    @Inject
    private SignInLadder ladder;

    @Inject
    private TrustSettings settings;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private @Nullable String code;
    private boolean trust;

    public @Nullable String check() {
        SecondStep step = ladder.giveCode(visitor.waiting(), code == null ? "" : code, visitor.origin(), trust);
        if (step instanceof SecondStep.Complete complete) {
            visitor.climb(complete.signedIn(), complete.secret(), complete.trust());
            return Visitor.to("/profile");
        }
        if (step instanceof SecondStep.Wrong) {
            texts.error("form:code", "code.wrong");
            return null;
        }
        if (step instanceof SecondStep.TooSoon tooSoon) {
            texts.tooSoon("form:code", tooSoon.until());
            return null;
        }
        if (step instanceof SecondStep.AlreadyUsed) {
            texts.error("form:code", "code.used");
            return null;
        }
        visitor.leave();
        return Visitor.to("/sign-in") + "&ended=true";
    }

    /** Whether the device can be trusted from now on. */
    public boolean isTrustOffered() {
        return settings.allow(visitor.waiting().account().roles(), visitor.origin());
    }

    /** For how many days. */
    public long getTrustDays() {
        return settings.lifetime().toDays();
    }

    public boolean isTrust() {
        return trust;
    }

    public void setTrust(boolean trust) {
        this.trust = trust;
    }

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}

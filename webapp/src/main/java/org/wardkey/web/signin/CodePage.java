package org.wardkey.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.identity.trust.TrustSettings;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.webauthn.SecurityKey;

/** The second step: the code of the authenticator app, a backup code, or the answer of a security key. */
@Named
@RequestScoped
public class CodePage {

    private static final String FIELD = "form:code";

    @Inject
    private SignInLadder ladder;

    @Inject
    private TrustSettings settings;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private WaysIn ways;

    @Inject
    @ManagedProperty("#{param.by}")
    private @Nullable String by;

    private @Nullable String code;
    private boolean trust;

    /** Leads who used a security key the last time to its page, if they did not choose the app. */
    public @Nullable String open() {
        return (by == null || by.isEmpty()) && ways.first(SecurityKey.KIND) ? Visitor.to("/sign-in/key") : null;
    }

    /** The same with what a key answered in the place of a code. */
    public @Nullable String checkKey() {
        if (code == null || code.isBlank()) {
            texts.error(FIELD, "key.no-answer");
            return null;
        }
        return check("key.wrong", "key.wrong");
    }

    public @Nullable String check() {
        return check("code.wrong", "code.used");
    }

    private @Nullable String check(String wrong, String used) {
        SecondStep step = ladder.giveCode(visitor.waiting(), code == null ? "" : code, visitor.origin(), trust);
        if (step instanceof SecondStep.Complete complete) {
            visitor.climb(complete.signedIn(), complete.secret(), complete.trust());
            return Visitor.to("/profile");
        }
        if (step instanceof SecondStep.Wrong) {
            texts.error(FIELD, wrong);
            return null;
        }
        if (step instanceof SecondStep.TooSoon tooSoon) {
            texts.tooSoon(FIELD, tooSoon.until());
            return null;
        }
        if (step instanceof SecondStep.AlreadyUsed) {
            texts.error(FIELD, used);
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

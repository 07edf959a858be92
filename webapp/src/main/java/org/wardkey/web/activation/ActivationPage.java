package org.wardkey.web.activation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.Secret;
import org.wardkey.identity.activation.Activation;
import org.wardkey.identity.activation.ActivationOutcome;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.web.password.PasswordWords;

/** First time here: identifier, the code from the slip, and a password of one's own. */
@Named
@RequestScoped
public class ActivationPage {

    @Inject
    private Activation activation;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private PasswordWords words;

    private @Nullable String identifier;
    private @Nullable String code;
    private @Nullable String password;

    public @Nullable String activate() {
        ActivationOutcome outcome;
        try (var secret = Secret.of(blank(password))) {
            outcome = activation.activate(blank(identifier), blank(code), secret, visitor.origin());
        }
        if (outcome instanceof ActivationOutcome.Activated) {
            return Visitor.to("/sign-in") + "&activated=true";
        }
        if (outcome instanceof ActivationOutcome.Unfit unfit) {
            words.show("form:password", unfit.faults());
        } else {
            texts.error("form:code", "activate.refused");
        }
        return null;
    }

    private static String blank(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(@Nullable String identifier) {
        this.identifier = identifier;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** Never sent back. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}

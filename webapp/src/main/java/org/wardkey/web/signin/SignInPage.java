package org.wardkey.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.Secret;
import org.wardkey.identity.signin.FirstStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.webauthn.SecurityKeySettings;

/** The sign-in page: one identifier field for everybody, and the password. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignInLadder ladder;

    @Inject
    private Visitor visitor;

    @Inject
    private SecurityKeySettings keys;

    @Inject
    private Texts texts;

    private @Nullable String identifier;
    private @Nullable String password;

    public @Nullable String signIn() {
        if (identifier == null || password == null) {
            return refuse();
        }
        FirstStep step;
        try (var secret = Secret.of(password)) {
            step = ladder.giveIdentifierAndPassword(identifier, secret, visitor.origin(), visitor.trusted());
        }
        if (step instanceof FirstStep.Complete complete) {
            visitor.climb(complete.signedIn(), complete.secret(), complete.trust());
            return Visitor.to("/profile");
        }
        if (step instanceof FirstStep.Pending waiting) {
            visitor.climb(waiting.pending());
            return Visitor.to("/sign-in/code");
        }
        if (step instanceof FirstStep.MustEnrol must) {
            visitor.climb(must.secret());
            return Visitor.to("/enrol");
        }
        return refuse();
    }

    private @Nullable String refuse() {
        texts.error("form:identifier", "sign-in.refused");
        return null;
    }

    /** Whether browsers use passkeys here. */
    public boolean isPasskeys() {
        return keys.available();
    }

    public @Nullable String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(@Nullable String identifier) {
        this.identifier = identifier;
    }

    /** Never sent back. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}

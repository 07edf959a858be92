package org.wardkey.web.securitykey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.webauthn.SecurityKeySettings;

/** Signing in with a passkey alone: it says whose it is, and makes sure of them. */
@Named
@RequestScoped
public class PasskeyPage {

    private static final String ANSWER = "form:answer";

    @Inject
    private SignInLadder ladder;

    @Inject
    private SecurityKeySettings settings;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private @Nullable String answer;

    public @Nullable String signIn() {
        if (answer == null) {
            texts.error(ANSWER, "key.no-answer");
            return null;
        }
        SecondStep step = ladder.giveProofOfBoth(answer, visitor.origin());
        if (step instanceof SecondStep.Complete complete) {
            visitor.climb(complete.signedIn(), complete.secret(), complete.trust());
            return Visitor.to("/profile");
        }
        texts.error(ANSWER, "passkey.refused");
        return null;
    }

    /** Whether browsers use passkeys here. */
    public boolean isAvailable() {
        return settings.available();
    }

    /** Never sent back. */
    public @Nullable String getAnswer() {
        return null;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null || answer.isBlank() ? null : answer;
    }
}

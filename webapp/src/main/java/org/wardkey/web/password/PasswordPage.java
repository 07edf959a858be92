package org.wardkey.web.password;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.Secret;
import org.wardkey.identity.profile.PasswordChange;
import org.wardkey.identity.profile.PasswordChanged;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** Changing the password: the present one, a code where the person has a second factor, and the new one. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private PasswordChange change;

    @Inject
    private PasswordWords words;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private @Nullable String present;
    private @Nullable String code;
    private @Nullable String answer;
    private @Nullable String chosen;

    public @Nullable String change() {
        SignedIn person = visitor.person();
        PasswordChanged outcome;
        try (var old = secret(present);
                var next = secret(chosen)) {
            outcome = change.change(person, old, proof(), next, visitor.origin(), visitor.goesOn());
        }
        if (outcome instanceof PasswordChanged.Changed) {
            return Visitor.to("/profile") + "&changed=true";
        }
        if (outcome instanceof PasswordChanged.TooSoon tooSoon) {
            texts.tooSoon("form:present", tooSoon.until());
        } else if (outcome instanceof PasswordChanged.CodeTooSoon tooSoon) {
            texts.tooSoon(proofField(), tooSoon.until());
        } else if (outcome instanceof PasswordChanged.WrongPassword) {
            texts.error("form:present", "password.wrong");
        } else if (outcome instanceof PasswordChanged.Unfit unfit) {
            words.show("form:chosen", unfit.faults());
        } else if (answer != null) {
            texts.error(proofField(), "key.wrong");
        } else {
            texts.error(proofField(), outcome instanceof PasswordChanged.WrongCode ? "code.wrong" : "code.used");
        }
        return null;
    }

    private String proofField() {
        return answer == null ? "form:code" : "form:answer";
    }

    private String proof() {
        if (answer != null) {
            return answer;
        }
        return code == null ? "" : code;
    }

    /** Whether a code is asked. */
    public boolean isCodeNeeded() {
        return change.asksForCode(visitor.person());
    }

    /** Whether a shorter password will do, because a second factor stands beside it. */
    public boolean isShortAllowed() {
        return change.hasFactor(visitor.person());
    }

    private static Secret secret(@Nullable String typed) {
        return Secret.of(typed == null ? "" : typed);
    }

    /** Never sent back. */
    public @Nullable String getPresent() {
        return null;
    }

    public void setPresent(@Nullable String present) {
        this.present = present;
    }

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** Never sent back. */
    public @Nullable String getAnswer() {
        return null;
    }

    /** What a security key answered, in the place of a code. */
    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null || answer.isBlank() ? null : answer;
    }

    /** Never sent back. */
    public @Nullable String getChosen() {
        return null;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }
}

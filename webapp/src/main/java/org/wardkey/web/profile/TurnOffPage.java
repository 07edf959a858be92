package org.wardkey.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.Secret;
import org.wardkey.identity.factor.SecondFactorSwitch;
import org.wardkey.identity.factor.SwitchedOff;
import org.wardkey.identity.session.SignedIn;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** Turning the second factor off: the password and a current code. */
@Named
@RequestScoped
public class TurnOffPage {

    @Inject
    private SecondFactorSwitch factorSwitch;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private @Nullable String password;
    private @Nullable String code;
    private @Nullable String answer;

    public @Nullable String turnOff() {
        SignedIn person = visitor.person();
        String field = answer == null ? "form:code" : "form:answer";
        SwitchedOff outcome;
        try (var secret = Secret.of(password == null ? "" : password)) {
            outcome = factorSwitch.turnOff(person.account(), secret, proof(), visitor.origin(), visitor.goesOn());
        }
        if (outcome instanceof SwitchedOff.Off) {
            return Visitor.to("/profile/two-factor") + "&done=off";
        }
        if (outcome instanceof SwitchedOff.TooSoon tooSoon) {
            texts.tooSoon("form:password", tooSoon.until());
        } else if (outcome instanceof SwitchedOff.CodeTooSoon tooSoon) {
            texts.tooSoon(field, tooSoon.until());
        } else if (outcome instanceof SwitchedOff.WrongPassword) {
            texts.error("form:password", "turn-off.wrong-password");
        } else if (outcome instanceof SwitchedOff.PasswordTooShort tooShort) {
            texts.error("form:password", "turn-off.password-too-short", tooShort.least());
        } else if (outcome instanceof SwitchedOff.WrongCode) {
            texts.error(field, answer == null ? "code.wrong" : "key.wrong");
        } else if (outcome instanceof SwitchedOff.AlreadyUsed) {
            texts.error(field, answer == null ? "code.used" : "key.wrong");
        } else {
            texts.error(field, "turn-off.required");
        }
        return null;
    }

    private String proof() {
        if (answer != null) {
            return answer;
        }
        return code == null ? "" : code;
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
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}

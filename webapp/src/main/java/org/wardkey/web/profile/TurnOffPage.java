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

    public @Nullable String turnOff() {
        SignedIn person = visitor.person();
        SwitchedOff outcome;
        try (var secret = Secret.of(password == null ? "" : password)) {
            outcome = factorSwitch.turnOff(
                    person.account(), secret, code == null ? "" : code, visitor.origin(), visitor.goesOn());
        }
        if (outcome instanceof SwitchedOff.Off) {
            return Visitor.to("/profile/two-factor") + "&done=off";
        }
        if (outcome instanceof SwitchedOff.TooSoon tooSoon) {
            texts.tooSoon("form:password", tooSoon.until());
        } else if (outcome instanceof SwitchedOff.CodeTooSoon tooSoon) {
            texts.tooSoon("form:code", tooSoon.until());
        } else if (outcome instanceof SwitchedOff.WrongPassword) {
            texts.error("form:password", "turn-off.wrong-password");
        } else if (outcome instanceof SwitchedOff.PasswordTooShort tooShort) {
            texts.error("form:password", "turn-off.password-too-short", tooShort.least());
        } else if (outcome instanceof SwitchedOff.WrongCode) {
            texts.error("form:code", "code.wrong");
        } else if (outcome instanceof SwitchedOff.AlreadyUsed) {
            texts.error("form:code", "code.used");
        } else {
            texts.error("form:code", "turn-off.required");
        }
        return null;
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

package org.wardkey.web.enrolment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** New backup codes, shown until the person says that they have saved them, and never again. */
@Named
@RequestScoped
public class CodesPage {

    @Inject
    private SetUpState state;

    @Inject
    private SignInLadder ladder;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private List<String> codes = List.of();
    private boolean saved;

    @PostConstruct
    void load() {
        codes = state.codes();
    }

    public @Nullable String finish() {
        if (!saved) {
            texts.error("form:saved", "codes.not-saved");
            return null;
        }
        var pending = visitor.session().pending();
        state.codesAreSaved();
        if (pending.isEmpty()) {
            return Visitor.to("/profile/two-factor") + "&done=saved";
        }
        if (ladder.finishEnrolment(pending.get(), visitor.origin()) instanceof SecondStep.Complete complete) {
            visitor.climb(complete.signedIn(), complete.secret());
            return Visitor.to("/profile/two-factor") + "&done=saved";
        }
        visitor.leave();
        return Visitor.to("/sign-in") + "&ended=true";
    }

    /** The codes in groups of four; none where there is nothing new to show. */
    public List<String> getCodes() {
        return codes;
    }

    public boolean isSaved() {
        return saved;
    }

    public void setSaved(boolean saved) {
        this.saved = saved;
    }
}

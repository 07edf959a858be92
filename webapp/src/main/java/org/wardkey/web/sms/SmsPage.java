package org.wardkey.web.sms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.signin.SecondStep;
import org.wardkey.identity.signin.SignInLadder;
import org.wardkey.sms.Asked;
import org.wardkey.sms.SignInBySms;
import org.wardkey.sms.SmsCodes;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;

/** The second step by SMS: asking for a code, and the code. Nothing is sent because a page was opened. */
@Named
@RequestScoped
public class SmsPage {

    private static final String SELF = "/sign-in/sms";
    private static final String FIELD = "form:code";

    @Inject
    private SignInBySms sms;

    @Inject
    private SignInLadder ladder;

    @Inject
    private SmsNotice notice;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private @Nullable Optional<String> number;
    private @Nullable String code;

    /** Leads away who has no number for codes: for them there is no such page. */
    public @Nullable String open() {
        return number().isEmpty() ? Visitor.to("/sign-in/code") : null;
    }

    public @Nullable String ask() {
        Asked asked = sms.ask(visitor.waiting(), visitor.origin());
        notice.say(asked);
        return asked instanceof Asked.Sent ? Visitor.to(SELF) : null;
    }

    public @Nullable String check() {
        // Nothing typed is no guess.
        if (code == null || code.isBlank()) {
            texts.error(FIELD, "sms.missing");
            return null;
        }
        SecondStep step = ladder.giveAnswer(visitor.waiting(), SmsCodes.KIND, code, visitor.origin());
        if (step instanceof SecondStep.Complete complete) {
            visitor.climb(complete.signedIn(), complete.secret(), complete.trust());
            return Visitor.to("/profile");
        }
        if (step instanceof SecondStep.Ended) {
            visitor.leave();
            return Visitor.to("/sign-in") + "&ended=true";
        }
        if (step instanceof SecondStep.TooSoon tooSoon) {
            texts.tooSoon(FIELD, tooSoon.until());
        } else {
            texts.error(FIELD, "sms.wrong");
        }
        return null;
    }

    /** Where a code goes, by its last digits. */
    public @Nullable String getNumber() {
        return number().orElse(null);
    }

    /** Whether a code was sent for this sign-in and works. */
    public boolean isSent() {
        return sms.isSent(visitor.waiting());
    }

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    private Optional<String> number() {
        Optional<String> known = number;
        if (known == null) {
            known = sms.offer(visitor.waiting());
            number = known;
        }
        return known;
    }
}

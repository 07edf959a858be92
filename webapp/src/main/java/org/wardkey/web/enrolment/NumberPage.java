package org.wardkey.web.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.AccountId;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.factor.EnrolledFactor;
import org.wardkey.identity.factor.FreshProof;
import org.wardkey.identity.factor.SecondFactors;
import org.wardkey.sms.Asked;
import org.wardkey.sms.NumberAnswer;
import org.wardkey.sms.NumberBegun;
import org.wardkey.sms.NumberConfirmation;
import org.wardkey.sms.NumberSetUp;
import org.wardkey.sms.SmsCodes;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.web.sms.SmsNotice;
import org.wardkey.web.stepup.StepUp;

/** The number that codes go to: type it, type the code that comes there, or take it away. */
@Named
@RequestScoped
public class NumberPage {

    private static final String SELF = "/profile/two-factor/sms";
    private static final String ALL = "/profile/two-factor";
    private static final String NUMBER = "form:number";
    private static final String CODE = "form:code";

    @Inject
    private NumberSetUp setUp;

    @Inject
    private NumberConfirmation confirmation;

    @Inject
    private SecondFactors factors;

    @Inject
    private SetUpState state;

    @Inject
    private SmsNotice notice;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private @Nullable String number;
    private @Nullable String code;

    /** Leads away who may not have codes by SMS: for them there is no such page. */
    public @Nullable String open() {
        return setUp.isOpen(self()) ? null : Visitor.to(ALL);
    }

    public @Nullable String begin() {
        Optional<FreshProof> proof = stepUp.take();
        if (proof.isEmpty()) {
            return null;
        }
        NumberBegun begun = setUp.begin(self(), number == null ? "" : number, proof.get(), visitor.origin());
        if (begun instanceof NumberBegun.Waiting waiting) {
            return after(waiting.asked());
        }
        if (begun instanceof NumberBegun.NotAllowed) {
            return Visitor.to(ALL);
        }
        texts.error(NUMBER, begun instanceof NumberBegun.NotThere ? "number.not-there" : "number.none");
        return null;
    }

    public @Nullable String again() {
        return after(setUp.again(self(), visitor.origin()));
    }

    public @Nullable String confirm() {
        // Nothing typed is no guess.
        if (code == null || code.isBlank()) {
            texts.error(CODE, "sms.missing");
            return null;
        }
        NumberAnswer answer = confirmation.confirm(visitor.person(), code, visitor.origin(), state::goOn);
        if (answer instanceof NumberAnswer.TooSoon tooSoon) {
            texts.tooSoon(CODE, tooSoon.until());
            return null;
        }
        return after(((NumberAnswer.Settled) answer).confirmation());
    }

    /** Leaves the set-up; what the person had before is as it was. */
    public String drop() {
        setUp.drop(self());
        return Visitor.to(SELF);
    }

    private @Nullable String after(Asked asked) {
        notice.say(asked);
        return asked instanceof Asked.Sent ? Visitor.to(SELF) : null;
    }

    private @Nullable String after(Confirmation outcome) {
        if (outcome instanceof Confirmation.Confirmed confirmed) {
            return confirmed.newCodes().isPresent() ? Visitor.to("/enrol/codes") : Visitor.to(ALL) + "&done=sms-added";
        }
        if (outcome instanceof Confirmation.Wrong) {
            texts.error(CODE, "sms.wrong");
            return null;
        }
        setUp.drop(self());
        return Visitor.to(SELF) + "&over=true";
    }

    /** The number that waits for its code, by its last digits. */
    public @Nullable String getWaiting() {
        return setUp.waiting(self()).orElse(null);
    }

    /** The number that codes go to, if there is one. */
    public @Nullable Present getPresent() {
        return factors.enrolled(self()).stream()
                .filter(factor -> factor.kind().equals(SmsCodes.KIND))
                .map(this::shown)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    /** Never sent back. */
    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    private AccountId self() {
        return visitor.person().account();
    }

    private Present shown(EnrolledFactor factor) {
        return new Present(
                factor.id().text(),
                factor.name(),
                texts.time(factor.since()),
                factor.lastUsed().map(texts::time).orElse(null));
    }

    /** A number in words. */
    public record Present(
            String id,
            String number,
            String since,
            @Nullable String lastUsed) {}
}

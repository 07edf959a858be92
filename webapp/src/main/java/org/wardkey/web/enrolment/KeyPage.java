package org.wardkey.web.enrolment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardkey.identity.enrolment.Confirmation;
import org.wardkey.identity.enrolment.SetUp;
import org.wardkey.identity.factor.FactorName;
import org.wardkey.web.gate.Visitor;
import org.wardkey.web.language.Texts;
import org.wardkey.web.stepup.StepUp;
import org.wardkey.webauthn.SecurityKey;
import org.wardkey.webauthn.SecurityKeyEnrolment;
import org.wardkey.webauthn.SecurityKeySettings;

/** Sets up a security key or a passkey: what it is, and then the key's answer. */
@Named
@RequestScoped
public class KeyPage {

    private static final String SELF = "/enrol/security-key";
    private static final String ALL = "/profile/two-factor";
    private static final String ANSWER = "form:answer";

    @Inject
    private SetUpState state;

    @Inject
    private SecurityKeyEnrolment enrolment;

    @Inject
    private SecurityKeySettings settings;

    @Inject
    private FactorNaming naming;

    @Inject
    private StepUp stepUp;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    private Optional<SetUp> setUp = Optional.empty();
    private boolean expired;
    private @Nullable String name;
    private @Nullable String answer;

    @PostConstruct
    void look() {
        Optional<SetUp> begun = state.key();
        setUp = begun.filter(one -> one.alive(clock.instant()));
        expired = begun.isPresent() && setUp.isEmpty();
        if (expired) {
            state.dropKey();
        }
    }

    public @Nullable String start() {
        if (!settings.available() || stepUp.take().isEmpty()) {
            return null;
        }
        state.begin(enrolment.begin(state.account()));
        return Visitor.to(SELF);
    }

    public @Nullable String register() {
        if (setUp.isEmpty()) {
            return Visitor.to(SELF);
        }
        SetUp begun = setUp.get();
        Optional<FactorName> called = naming.chosen(begun, SecurityKey.KIND, name);
        if (called.isEmpty()) {
            texts.error("form:name", "factor.name-unfit", FactorName.LONGEST);
            return null;
        }
        if (answer == null) {
            texts.error(ANSWER, "key.no-answer");
            return null;
        }
        return after(enrolment.confirm(
                begun, answer, called.get(), visitor.origin(), state.proof(begun), state::goOnWithKey));
    }

    private @Nullable String after(Confirmation outcome) {
        if (outcome instanceof Confirmation.Confirmed confirmed) {
            return confirmed.newCodes().isPresent() ? Visitor.to("/enrol/codes") : Visitor.to(ALL) + "&done=key-added";
        }
        if (outcome instanceof Confirmation.TooMany) {
            state.dropKey();
            return Visitor.to(ALL) + "&done=full";
        }
        if (outcome instanceof Confirmation.NameTaken) {
            texts.error("form:name", "factor.name-taken");
        } else if (outcome instanceof Confirmation.NotNew) {
            texts.error(ANSWER, "key.not-new");
        } else if (outcome instanceof Confirmation.NotAllowed) {
            texts.error(ANSWER, "key.not-allowed");
        } else if (outcome instanceof Confirmation.Wrong) {
            texts.error(ANSWER, "key-enrol.wrong");
        } else if (outcome instanceof Confirmation.ProofNeeded) {
            state.dropKey();
            return Visitor.to(SELF);
        } else {
            state.dropKey();
            return Visitor.to(SELF) + "&over=true";
        }
        return null;
    }

    /** Leaves the set-up; what the person had before is as it was. */
    public String cancel() {
        state.dropKey();
        return isRequired() ? Visitor.to("/enrol") : Visitor.to(ALL);
    }

    /** Whether the key can answer now. */
    public boolean isOpen() {
        return setUp.isPresent();
    }

    /** Whether the set-up was open too long. */
    public boolean isExpired() {
        return expired;
    }

    /** Whether browsers use keys here. */
    public boolean isAvailable() {
        return settings.available();
    }

    public boolean isRequired() {
        return visitor.session().pending().isPresent();
    }

    /** Whether the person says how they call it, because it is not the only one. */
    public boolean isNamed() {
        return setUp.filter(naming::asks).isPresent();
    }

    public @Nullable String getName() {
        return name == null
                ? setUp.map(begun -> naming.proposal(begun, SecurityKey.KIND))
                        .map(FactorName::text)
                        .orElse(null)
                : name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Never sent back. */
    public @Nullable String getAnswer() {
        return null;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null || answer.isBlank() ? null : answer;
    }
}
